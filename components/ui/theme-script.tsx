/**
 * Sets the theme before the first paint: what this device chose, else what its system asks for.
 * The text is constant, so that a content security policy can name its hash.
 */
export const themeScript =
  'try{var t=localStorage.getItem("planroom.theme")}catch(e){}document.documentElement.dataset.theme=t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"';

export function ThemeScript({ nonce }: { nonce?: string }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />;
}
