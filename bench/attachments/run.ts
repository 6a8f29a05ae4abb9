/**
 * `npx node bench/attachments/run.ts DIR`: how the guard judges messages around single files. DIR holds the messages
 * and `expect.tsv`, which says of each what it should be called and of which category it is.
 */
import { evaluateAttachments } from './evaluate.ts';

const [dir] = process.argv.slice(2);
if (dir === undefined) {
  console.error('Usage: npx node bench/attachments/run.ts DIR');
  process.exitCode = 2;
} else {
  await evaluateAttachments(dir);
}
