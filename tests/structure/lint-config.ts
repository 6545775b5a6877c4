/** The linter's whole config, as data: style rules for all files, imports from the table of layers. */
import { type Layer, layers, registries } from "./layers";

export function lintConfig(): object {
  return {
    $schema: "./node_modules/oxlint/configuration_schema.json",
    plugins: ["typescript", "import", "react", "jsx-a11y", "nextjs", "unicorn", "oxc"],
    categories: { correctness: "error", suspicious: "error" },
    env: { browser: true, node: true, es2024: true },
    ignorePatterns: ["node_modules", ".next", "dist", "public", "test-results", "next-env.d.ts"],
    rules,
    overrides: [...layers.map(toOverride), tests],
  };
}

const rules = {
  "typescript/no-explicit-any": "error",
  "typescript/no-non-null-assertion": "error",
  "typescript/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
  "react/rules-of-hooks": "error",
  "react/exhaustive-deps": "error",
  "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"], location: "anywhere" }],
  "no-console": "error",
  "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
  "import/no-cycle": "error",
  "oxc/no-barrel-file": ["error", { threshold: 0 }],
  // The JSX runtime is automatic.
  "react/react-in-jsx-scope": "off",
  // Names are reused on purpose where a function narrows what a caller holds.
  "no-shadow": "off",
  // Yjs and Next name what is theirs so.
  "no-underscore-dangle": "off",
  // `import ts from "typescript"`: libraries that are one object are used as one.
  "import/no-named-as-default-member": "off",
  // Triggers and rows are handed down as functions.
  "react/no-unstable-nested-components": ["error", { allowAsProps: true }],
  // A live region or a group inside a line of text has no tag of its own.
  "jsx-a11y/prefer-tag-over-role": "off",
  "jsx-a11y/label-has-associated-control": ["error", { depth: 4 }],
  // The first screen asks one question, and one answers it by typing.
  "jsx-a11y/no-autofocus": "off",
  // It takes what an answer of the network sets for what the effect sets.
  "react/set-state-in-effect": "off",
  // Where a page must stay light a link is a link, without the router's code.
  "nextjs/no-html-link-for-pages": "off",
  // Listeners may leave while they are told, so a copy is told.
  "unicorn/no-useless-spread": "off",
  // A helper stands beside what it helps.
  "unicorn/consistent-function-scoping": "off",
  // Sorting a list that was made a line above changes nobody else's.
  "unicorn/no-array-sort": "off",
  // `import "./globals.css"` is how Next takes a style sheet.
  "import/no-unassigned-import": "off",
};

/** One override a layer. Where two match, the later one replaces the rule: the table names outer layers first. */
function toOverride(layer: Layer): object {
  return {
    files: layer.paths.map((path) => (path.endsWith(".ts") ? path : `${path}/**/*.{ts,tsx}`)),
    rules: { "no-restricted-imports": ["error", { patterns: restrictions(layer) }] },
  };
}

function restrictions(layer: Layer): object[] {
  const below = new Set([layer.name, ...layer.uses]);
  const above = layers.filter(({ name }) => !below.has(name)).flatMap(({ paths }) => paths);
  return [
    ...above.map((path) => restrict(pathPattern(path), `${layer.name} may not import ${path}: imports go down only.`)),
    ...layer.without.map((name) => restrict(packagePattern(name), `${layer.name} does without ${name}.`)),
    restrict("/index$", `Import the file itself, or a registry by its folder (${registries.join(", ")}).`),
    restrict("^\\.\\./\\.\\./", "Import from the root with @/."),
  ];
}

const restrict = (regex: string, message: string): object => ({ regex, message });

/** Matches "@/lib/sync/protocol", "../sync/protocol" and "../../lib/sync"; a folder inside `lib` loses "lib/". */
function pathPattern(path: string): string {
  const bare = path.replace(/\.ts$/, "");
  return `^(?:@/${bare}|(?:\\.{1,2}/)+(?:lib/)?${bare.replace(/^lib\/(plan\/)?/, "")})(?:/|$)`;
}

function packagePattern(name: string): string {
  return name === "node:" ? "^node:" : `^${name.replace("/", "\\/")}(?:/|$)`;
}

const tests = {
  files: ["tests/**/*.{ts,tsx,mjs}", "server/start.mjs", "server/main.ts", "server/backup.ts"],
  rules: {
    "no-console": "off",
    // A test that reads what is not there should fail on the spot, and `!` says so shortest.
    "typescript/no-non-null-assertion": "off",
  },
};
