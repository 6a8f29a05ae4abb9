import { Parser } from 'htmlparser2';
import { NO_ATTRIBUTES, type Attributes } from '../attributes.ts';
import type { HtmlEvents } from '../html-events.ts';
import { walkHtml, type CutBy, type HtmlLimits } from '../walk-html.ts';

/** What is told of a document, one line an event: `<p a=b`, `>p` (`>p?` where implied), `"text`, `!comment`. */
export type Story = readonly string[];

export const WIDE: HtmlLimits = { characters: 10_000_000, depth: 10_000 };

/** What our own walker tells. */
export function storyOf(html: string, limits: HtmlLimits = WIDE): Story {
  return tellingOf(html, limits).story;
}

/** The same with the limit it was cut by. */
export function tellingOf(
  html: string,
  limits: HtmlLimits,
): { readonly story: Story; readonly cutBy: CutBy } {
  const story: string[] = [];
  const events: HtmlEvents = {
    open: (name, attributes) => void story.push(openLine(name, ownAttributes(attributes))),
    close: (name, isImplied) => void story.push(closeLine(name, isImplied)),
    text: (text) => void story.push(`"${text}`),
    comment: (text) => void story.push(`!${text}`),
  };
  const cutBy = walkHtml(html, events, limits);
  return { story, cutBy };
}

/** What htmlparser2 tells, with names in small letters and without the ends of tags that never ended. */
export function referenceStory(html: string): Story {
  const story: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open.push(name);
      story.push(openLine(name.toLowerCase(), keptAttributes(attributes)));
    },
    onclosetag: (name, isImplied) => {
      if (open.at(-1) !== name) return;
      open.pop();
      story.push(closeLine(name.toLowerCase(), isImplied));
    },
    ontext: (text) => void story.push(`"${text}`),
    oncomment: (text) => void story.push(`!${text}`),
  });
  parser.end(html);
  return story;
}

/** Pieces of text that stand side by side as one. */
export function withWholeTexts(story: Story): Story {
  const whole: string[] = [];
  for (const line of story) {
    const last = whole.at(-1);
    if (line.startsWith('"') && last?.startsWith('"') === true) {
      whole[whole.length - 1] = last + line.slice(1);
    } else if (line !== '"') {
      whole.push(line);
    }
  }
  return whole;
}

type Entries = readonly (readonly [name: string, value: string])[];

function openLine(name: string, attributes: Entries): string {
  const written = attributes.map(([key, value]) => `${key}=${value}`).sort();
  return [`<${name}`, ...written].join(' ');
}

function closeLine(name: string, isImplied: boolean): string {
  return `>${name}${isImplied ? '?' : ''}`;
}

function ownAttributes({ handlers, ...named }: Attributes): Entries {
  const read = Object.entries(named).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return [...read, ...(handlers ?? [])];
}

function keptAttributes(attributes: Readonly<Record<string, string>>): Entries {
  return Object.entries(attributes).filter(
    ([name]) => name.startsWith('on') || (name !== 'handlers' && Object.hasOwn(NO_ATTRIBUTES, name)),
  );
}
