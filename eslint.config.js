import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

// `npm run check -- <room>` names a project of that room alone, which is quicker to read.
const project = process.env["AFTERCLOSE_LINT_PROJECT"];
const parserOptions = {
  tsconfigRootDir: import.meta.dirname,
  ...(project === undefined ? { projectService: true } : { project }),
};

// What holds for every program, typed or not.
const always = {
  curly: ["error", "all"],
  eqeqeq: "error",
  "max-lines": ["error", 400],
  "no-nested-ternary": "error",
};

const syntax = [
  "error",
  { selector: "ExportDefaultDeclaration", message: "Use a named export: a name tells its place." },
  { selector: "TSEnumDeclaration", message: "Use a union of literals: enums leave code behind." },
];
const testCalls = "/^(?:test|it|describe|suite|bench)$/";

const tests = ["**/*.test.{ts,tsx}", "**/test/**/*.{ts,tsx}", "**/testing/**/*.{ts,tsx}"];

export default defineConfig(
  globalIgnores(["**/node_modules/", "**/dist/", "**/out/", "**/generated/", "**/coverage/", "**/*.{js,cjs,d.ts}"]),
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/unified-signatures": "off",
      ...always,
      "no-restricted-syntax": syntax,
    },
  },
  { files: ["**/*.mjs"], rules: always },
  {
    files: tests,
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-empty-function": "off",
      "no-restricted-syntax": [
        ...syntax,
        {
          selector: `MemberExpression[property.name=/^(?:skip|only|todo)$/]:matches([object.name=${testCalls}], [object.object.name=${testCalls}])`,
          message: "A test runs or is removed. For a part that may be missing, use findPart and test.skipIf.",
        },
      ],
    },
  },
  {
    files: ["packages/**/index.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": [
        ...syntax,
        {
          selector: "Program > :not(ExportNamedDeclaration[source], ExportAllDeclaration)",
          message: "index.ts only re-exports: put this into a file named after it.",
        },
      ],
    },
  },
  {
    files: ["**/vitest.config.ts", "**/vite.config.ts", "**/vitest-reporter/**", "scripts/testing/*.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
);
