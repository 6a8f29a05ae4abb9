import type { Ambiguity } from './message.ts';
import type { BodyRequest, LenientStep, Reading } from './reading.ts';

/** Lenient readings that may lead to one another. Three tricks on one path are known; six leave room. */
const MAX_GENERATIONS = 6;

/** Lenient readings of one message. Honest broken mail has under ten. */
const MAX_TASKS = 1_000;

/** Queues one reading; noted as a cut where there are too many. */
export function queueReading(
  reading: Reading,
  request: BodyRequest,
  wanted: { suffix: string; step: LenientStep; ambiguity: Omit<Ambiguity, 'partId'> },
): void {
  if (request.place.generation >= MAX_GENERATIONS) reading.budget.hit('depth');
  else if (reading.tasks.length >= MAX_TASKS) reading.budget.hit('parts');
  else reading.tasks.push({ request, ...wanted });
}
