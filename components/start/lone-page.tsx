import { type ReactNode } from "react";
import { Mark } from "@/components/ui/mark";

/**
 * A page with one thing to say and one thing to do. Its links are plain: every page carries this
 * one in case it fails, and should not carry a router for it.
 */
export function LonePage({ title, lang, text, isWide = false, children }: {
  title: string;
  /** Of a title that somebody wrote. */
  lang?: string;
  text: string;
  isWide?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col bg-surface px-[clamp(20px,5vw,72px)] py-7 max-sm:py-4">
      <header>
        <a href="/" className="inline-flex min-h-target items-center gap-2.5 text-[17px] font-semibold tracking-[-0.012em]">
          <Mark size={26} className="text-accent-text" />
          Planroom
        </a>
      </header>
      <main className={`mx-auto my-auto w-full py-10 ${isWide ? "max-w-[560px]" : "max-w-[400px]"}`}>
        <h1 lang={lang} className="text-title-lg font-semibold text-balance wrap-anywhere">{title}</h1>
        <p className="mt-2 mb-6 text-body text-pretty text-ink-muted">{text}</p>
        {children}
      </main>
    </div>
  );
}
