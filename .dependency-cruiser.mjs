// The law of imports, as rules a machine checks (`npm run check`, tools/checks/boundaries.ts). Each rule says what to
// do instead; each has a planted violation in tools/checks/boundaries.test.ts that must be caught.

/** Tests and what only tests use may reach for more than the code they test. */
const TESTS = '(\\.(test|spec|contract)\\.tsx?$|/testing/|/test/)';

/** Third-party libraries and the one folder that talks to each; the rest talks to that folder. */
const FENCES = [
  ['imapflow', '^packages/mail/src/'],
  ['hoodiecrow-imap', '^apps/server/src/demo/'],
  // The stores of the sign-in library are adapters to databases by their nature.
  // Examples do what an application does.
  ['better-sqlite3', '^(apps/server/src/infrastructure/database|packages/login/(src/stores|examples))/'],
  ['mailauth', '^packages/scanner/src/authentication/'],
  ['nodemailer', '^(apps/server/src/infrastructure/mailer|packages/login/src/mailers/)'],
  ['jose', '^packages/login/src/api/'],
  ['@simplewebauthn/server', '^packages/login/src/factors/passkeys/'],
  // The command opens databases by their address.
  ['pg', '^packages/login/src/(stores/pg/|cli/open-database)'],
  ['ioredis', '^packages/login/src/stores/redis/'],
  ['express', '^packages/login/(src/adapters/express|examples/)'],
  ['hono', '^packages/login/(src/adapters/hono|examples/)'],
  ['@zxcvbn-ts/core', '^apps/server/src/features/identity/'],
  ['@zxcvbn-ts/language-common', '^apps/server/src/features/identity/'],
  ['qr', '^apps/web/src/features/account/'],
  ['csp_evaluator', '^tools/'],
  ['pino', '^apps/server/src/infrastructure/logger'],
  ['dompurify', '^apps/web/src/features/message/body/'],
  ['entities', '^packages/scanner/src/html/'],
  // What our own reader of HTML is measured against.
  ['htmlparser2', '^packages/scanner/src/html/testing/'],
  ['tldts', '^packages/scanner/src/'],
  ['zxing-wasm', '^packages/scanner/src/'],
  ['@virustotal/yara-x', '^packages/scanner/src/engines/yara/'],
];

/** The `exports` of the packages. */
const FRONT_DOORS = [
  '^packages/[^/]+/src/index\\.ts$',
  '^packages/login/src/(pages|password|testing|api|web-handler|factors/passkeys|stores/[^/]+)/index\\.ts$',
  '^packages/login/src/(adapters|mailers)/[^/]+\\.ts$',
  '^packages/scanner/src/(authentication|engines|pool)/index\\.ts$',
];

const ours = '^(packages|apps)/';
const network = 'net|tls|dns|http|https|http2|dgram';

/** @param {string} modules names of Node's own modules, as alternatives */
const builtIn = (modules) => `^(node:)?(${modules})(/|$)`;

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Move what both need into a file of its own, or pass it in. Cycles of types alone are fine.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
    },
    {
      name: 'every-import-resolves',
      comment:
        'An import that leads nowhere escapes every rule below. Mend its path, or the list of dependencies.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-never-import-apps',
      comment: 'State what the package needs as a port and let the application pass it in.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'contracts-keyring-mime-stand-alone',
      comment: 'These three are what everything else stands on: they import nothing of ours.',
      severity: 'error',
      from: { path: '^packages/(contracts|keyring|mime)/' },
      to: { path: ours, pathNot: '^packages/$1/' },
    },
    {
      name: 'login-uses-keyring-only',
      comment: 'The sign-in library stands alone, keyring apart: take anything else as a port.',
      severity: 'error',
      from: { path: '^packages/login/' },
      to: { path: ours, pathNot: '^packages/(login|keyring)/' },
    },
    {
      name: 'scanner-uses-mime-only',
      comment: 'The scanner stands alone, the reader apart: take anything else as a port.',
      severity: 'error',
      from: { path: '^packages/scanner/' },
      to: { path: ours, pathNot: '^packages/(scanner|mime)/' },
    },
    {
      name: 'mail-uses-mime-only',
      comment: 'The mail sessions stand alone, the reader apart: take anything else as a port.',
      severity: 'error',
      from: { path: '^packages/mail/' },
      to: { path: ours, pathNot: '^packages/(mail|mime)/' },
    },
    {
      name: 'packages-have-front-doors',
      comment: 'Import a package by its name and what it exports, never a file inside it.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|apps)/' },
      to: { path: '^packages/[^/]+/', pathNot: ['^$1/', ...FRONT_DOORS] },
    },
    {
      name: 'web-knows-only-contracts',
      comment: 'Page and server meet in packages/contracts: put the shape there.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ours, pathNot: '^(apps/web|packages/contracts)/' },
    },
    {
      name: 'server-never-imports-web',
      comment: 'Page and server meet in packages/contracts: put the shape there.',
      severity: 'error',
      from: { path: '^apps/server/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'slices-have-front-doors',
      comment: "Import the other slice's index.ts, and export there what others may use.",
      severity: 'error',
      from: { path: '^apps/(server|web)/src/features/([^/]+)/' },
      to: {
        path: '^apps/$1/src/features/[^/]+/',
        pathNot: ['^apps/$1/src/features/$2/', '^apps/$1/src/features/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'kits-know-no-feature',
      comment: 'http/, infrastructure/, ui/, api/ and lib/ serve every slice and know none: pass it in.',
      severity: 'error',
      from: { path: '^apps/(server|web)/src/(http|infrastructure|ui|api|lib)/', pathNot: TESTS },
      to: { path: '^apps/[^/]+/src/features/' },
    },
    {
      name: 'contracts-do-no-io',
      comment: 'Contracts are schemas and types: they run in the browser too.',
      severity: 'error',
      from: { path: '^packages/contracts/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'scanner-and-mime-do-no-io',
      comment: 'What reads hostile bytes reaches nothing: DNS, clock, files and reputation are ports.',
      severity: 'error',
      from: {
        path: '^packages/(scanner|mime)/src/',
        pathNot: [TESTS, '^packages/scanner/src/(pool|authentication|engines)/'],
      },
      to: { path: builtIn(`${network}|fs|child_process|worker_threads|cluster|process`) },
    },
    {
      name: 'scan-knows-no-engine',
      comment: 'Engines open connections and read files: ask them first, and hand their answers to the scan.',
      severity: 'error',
      from: { path: '^packages/scanner/src/', pathNot: [TESTS, '^packages/scanner/src/engines/'] },
      to: { path: '^packages/scanner/src/engines/' },
    },
    {
      name: 'scanner-pool-stays-offline',
      comment:
        'The pool starts processes and threads and reads its WebAssembly file; it never opens a connection.',
      severity: 'error',
      from: { path: '^packages/scanner/src/pool/', pathNot: TESTS },
      to: { path: builtIn(`${network}|cluster`) },
    },
    {
      name: 'scanner-authentication-asks-dns-only',
      comment: 'Authentication is verified over the DNS port; system-dns.ts is the only way out.',
      severity: 'error',
      from: { path: '^packages/scanner/src/authentication/', pathNot: TESTS },
      to: { path: builtIn('net|tls|http|https|http2|dgram|fs|child_process|worker_threads|cluster|process') },
    },
    {
      name: 'production-imports-no-tests',
      comment: 'What only tests need stays with the tests; move what production needs out of them.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: TESTS },
      to: { path: [TESTS, '^(tools|e2e|bench)/'], pathNot: 'node_modules' },
    },
    ...FENCES.map(([library, folder]) => ({
      name: `${library}-has-one-home`,
      comment: `Only ${folder.slice(1)} talks to ${library}. Call that folder instead.`,
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: [folder, TESTS] },
      to: { path: `node_modules/(@types/)?${library.replace('.', '\\.')}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    // Imports of types count: a type that crosses a border is knowledge that crosses it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts', '.css'],
    },
  },
};
