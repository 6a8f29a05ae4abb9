import { once } from 'node:events';
import type { Format } from './arguments.ts';
import { safeJson, toElement, toLine } from './format-json.ts';
import { formatText, formatTotals } from './format-text.ts';
import type { Called, TextStyle } from './format-text.ts';
import { verdictOf } from './judged.ts';
import type { Judged } from './judged.ts';

/** What is written for each message when it is ready, and what after the last one. */
interface Layout {
  readonly of: (judged: Judged, isFirst: boolean) => string;
  readonly end: (count: number) => string;
}

export interface Writer {
  /** Writes one message; waits while whoever reads the output is slow. */
  readonly write: (judged: Judged) => Promise<void>;
  /** Writes what comes after the last one. */
  readonly end: () => Promise<void>;
}

/** Longest line on a wide terminal, in characters. */
const COLUMNS = 110;

export function createWriter(format: Format, output: NodeJS.WriteStream): Writer {
  const layout = LAYOUTS[format](styleFor(output));
  let count = 0;
  return {
    write(judged) {
      count += 1;
      return send(output, layout.of(judged, count === 1));
    },
    end: () => send(output, layout.end(count)),
  };
}

const LAYOUTS: Readonly<Record<Format, (style: TextStyle) => Layout>> = {
  jsonl: () => ({ of: (judged) => `${safeJson(toLine(judged))}\n`, end: () => '' }),
  json: () => ({
    of: (judged, isFirst) => `${isFirst ? '[\n' : ',\n'}${safeJson(toElement(judged), 2)}`,
    end: (count) => (count === 0 ? '[]\n' : '\n]\n'),
  }),
  text: (style) => {
    const called = new Map<string, Called>();
    return {
      of(judged) {
        const [verdict, category] = [verdictOf(judged), judged.report?.category ?? 'none'];
        const key = `${verdict} ${category}`;
        called.set(key, { verdict, category, count: (called.get(key)?.count ?? 0) + 1 });
        return formatText(judged, style);
      },
      end: () => formatTotals([...called.values()], style),
    };
  },
};

/** Colour only for eyes: on a terminal, unless NO_COLOR says otherwise (no-color.org). */
function styleFor(output: NodeJS.WriteStream): TextStyle {
  if (!output.isTTY) return { hasColour: false, columns: Infinity };
  const hasColour = (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
  return { hasColour, columns: Math.min(COLUMNS, output.columns) };
}

async function send(output: NodeJS.WriteStream, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await once(output, 'drain');
}
