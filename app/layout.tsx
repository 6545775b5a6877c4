import "@fontsource-variable/inter/opsz.css";
import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
import "./globals.css";
import { type Metadata, type Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import { type ReactNode } from "react";
import { ThemeScript } from "@/components/ui/theme-script";
import { ToastHost } from "@/components/ui/toast-host";
import { TooltipLayer } from "@/components/ui/tooltip-layer";

export const metadata: Metadata = {
  title: { default: "Planroom", template: "%s · Planroom" },
  robots: { index: false },
};
export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, head] = await Promise.all([getLocale(), headers()]);
  return (
    // The theme is set on this element before the page is read; see ThemeScript.
    <html lang={language} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={head.get("x-nonce") ?? undefined} />
      </head>
      <body>
        <NextIntlClientProvider>
          {children}
          <TooltipLayer />
          <ToastHost />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
