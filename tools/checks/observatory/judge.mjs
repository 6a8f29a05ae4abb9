// Judges pages with Mozilla's HTTP Observatory: it asks for each over real HTTP and TLS, with its own client, and what
// it thinks is written to standard output as JSON. `node judge.mjs HOST HTTP_PORT HTTPS_PORT`, pages on standard input.
// A process of its own: it trusts the certificate named in NODE_EXTRA_CA_CERTS, which nobody else should.
import { text } from 'node:stream/consumers';
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js';
import { getGradeForScore, getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js';
import { retrieve } from '@mdn/mdn-http-observatory/src/retriever/retriever.js';

const [host, httpPort, httpsPort] = process.argv.slice(2);
const pages = JSON.parse(await text(process.stdin));
const judged = [];
for (const page of pages) judged.push(await judge(page));
process.stdout.write(JSON.stringify(judged));

/** @param {{ path: string, headers: readonly string[] }} page */
async function judge({ path, headers }) {
  const retrieved = await retrieve(host, { httpPort, httpsPort, path, headers });
  const { auto } = retrieved.responses;
  if (auto === null) return { path, status: 0, score: 0, grade: 'F', findings: ['no answer'] };
  const results = ALL_TESTS.map((test) => test(retrieved));
  return {
    path,
    status: auto.status,
    ...gradeOf(results.map(({ result }) => getScoreModifier(result))),
    findings: results
      .filter(({ pass }) => !pass)
      .map(({ constructor, result }) => `${constructor.name}: ${result}`),
  };
}

/** As `scan` of the package does it, which knows no path and no port. @param {readonly number[]} modifiers */
function gradeOf(modifiers) {
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 100);
  const uncurved = sum(modifiers.filter((modifier) => modifier < 0));
  return getGradeForScore(uncurved >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : uncurved);
}
