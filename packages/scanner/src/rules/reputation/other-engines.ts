import type { EngineFound, EngineName } from '../../report.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';

/** What an engine found; undefined where it found nothing, was not asked, or did not answer. */
export function foundBy(engine: EngineName, { context }: MessageFacts): EngineFound | undefined {
  const result = context.engines?.find((each) => each.engine === engine);
  return result?.outcome === 'found' ? result : undefined;
}

/** Names that are told to a person. */
const TOLD_NAMES = 3;

export function namesOf(found: EngineFound): string {
  return found.names.slice(0, TOLD_NAMES).join(', ');
}
