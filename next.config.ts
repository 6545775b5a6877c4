import { type NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Headers that never change. The content security policy holds a nonce, so server/main sets it for each request. */
const headers = [
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  // The types are checked by `npm run types` and in CI; a start must not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Bundled a second time, Yjs would no longer know its own classes; libsql brings a native module.
  serverExternalPackages: ["yjs", "lib0", "y-protocols", "libsql", "kysely"],
  turbopack: {
    resolveAlias: {
      // Messages come compiled (lib/i18n/compiled-messages); their parser would be ten kilobytes of every page.
      "use-intl/format-message": "./node_modules/use-intl/dist/esm/production/format-message/format-only.js",
      "next/dist/compiled/buffer": { browser: "./lib/client/no-buffer.ts" },
      // The browser's one draws into the page to log a line.
      "lib0/logging": { browser: "./node_modules/lib0/logging.node.js" },
    },
  },
  headers: async () => [{ source: "/:path*", headers }],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
