// What Prettier cannot see and TypeScript does not say. Type-checked, strict; each rule that is off says why.
// A rule given twice for one file keeps only the last: lists that are shared are therefore built once, above.
import tseslint from 'typescript-eslint';

const noDefaultExport = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Export by name: a default export has as many names as importers.',
  },
];

const noHiddenTime = [
  {
    selector:
      'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], ' +
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take the time from the Clock port: what reads it by itself cannot be tested.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Take randomness from a port, or from node:crypto where it protects something.',
  },
];

/** Node 24.21 corrupts its heap where the bytes are odd in number and at an odd address. */
const noUnsafeWideText = [
  {
    selector:
      'CallExpression[callee.property.name="toString"] > Literal.arguments[value=/^(utf16le|utf-16le|ucs2|ucs-2)$/]',
    message: "Use wideText: Node's own conversion writes beyond its memory at odd addresses.",
  },
];

const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/*.spec.ts',
  '**/*.contract.ts',
  '**/testing/**',
  'e2e/**',
  'bench/**',
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      'data/**',
      'demo-data/**',
      'coverage/**',
      '**/*.mjs',
      '**/*.js',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'packages/tsconfig.json', 'apps/web/tsconfig.json', 'e2e/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: ['error', 'always'],
      // Where control characters or joined characters are meant, the line above the expression says so.
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-restricted-syntax': ['error', ...noDefaultExport],
      // A closed set that grows must be answered everywhere.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A cast tells the compiler what nobody checked. Brand constructors say why on the line above.
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      // `${count}` and `${isOpen}` are plain; objects in templates stay errors.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => store.close()` as a callback, and `return refuse(reply)` where nothing is returned, say what they do.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // It takes a flag that was read before an await for unchanged after it, and would have the check removed that
      // ends a closed session.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `Promise.withResolvers<void>()` is how it is written.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // `[...text]` gives code points, which is what code about look-alikes and distances counts.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A name that starts with _ is a parameter an interface asks for.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An async function without await keeps a port's promise: it turns a throw into a rejection.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['apps/server/src/**/*.ts', 'packages/*/src/**/*.ts'],
    ignores: [
      ...tests,
      'apps/server/src/infrastructure/clock.ts',
      'apps/server/src/infrastructure/random.ts',
      'packages/login/src/system-clock.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...noDefaultExport, ...noHiddenTime, ...noUnsafeWideText] },
  },
  {
    // A library has no terminal: what it has to say it returns, or gives to a port.
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
  {
    // What dependency-cruiser cannot see, because nothing is imported: the way out of code that reads hostile bytes.
    files: ['packages/{contracts,keyring,mime,scanner}/src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
          name,
          message: 'This library opens no connection: take what it needs as a port.',
        })),
      ],
    },
  },
  {
    files: tests,
    rules: {
      // What a test reads back from JSON it asserts on the next line.
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      // `expect.objectContaining()` and its like are `any` by declaration.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // `expect(port.method)` hands the function over without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Query options carry their types in their keys; written out they would be longer than what they say.
    files: ['apps/web/src/**/queries.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // Configuration of tools, and declarations for packages that come without: their shape is not ours.
    files: ['**/*.config.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
