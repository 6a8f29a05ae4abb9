import type { ArchiveBudget, ArchiveEntry } from '../../archives/archive.ts';
import { asBuffer } from '../../archives/numbers.ts';
import { carriedFile, type DocumentFindings } from '../document-findings.ts';
import type { FileMark } from '../file-facts.ts';
import { pageImages } from './pdf-images.ts';
import { readPdfObjects, unpackStream, type PdfObjects } from './pdf-objects.ts';
import { isOddPdf } from './pdf-shape.ts';
import type { PdfOpener } from './pdf-decrypt.ts';
import { fromWide, placedStrings, stringsAfter } from './pdf-strings.ts';

/** Links taken from one document. */
const LINKS = 100;
/** Files taken from one document. */
const FILES = 50;
/** Scripts read of one document. */
const SCRIPTS = 200;

const MARKS: readonly (readonly [RegExp, FileMark])[] = [
  [/\/Launch\b/, 'pdf-launch'],
  [/\/EmbeddedFiles?\b/, 'pdf-embedded'],
  [/\/(?:OpenAction|AA)\b/, 'pdf-open-action'],
  [/\/(?:SubmitForm|ImportData)\b/, 'pdf-form'],
  [/\/XFA\b/, 'pdf-xfa'],
  [/\/(?:RichMedia|Flash)\b/, 'pdf-media'],
  [
    /\/(?:GoToR|GoToE|Thread)\b[^]{0,400}?\/F\s{0,8}(?:<<[^>]{0,80})?\((?:\\\\|https?:|ftp:|file:)/,
    'pdf-remote',
  ],
  [/\/Encrypt\b/, 'pdf-encrypted'],
];

/** Looks for active content, links, files and pictures in a PDF (ISO 32000-1). */
export function readPdf(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const objects = readPdfObjects(content, budget);
  const { text, streams } = objects;
  const marks = new Set<FileMark>(MARKS.filter(([pattern]) => pattern.test(text)).map(([, mark]) => mark));
  scriptMarks(objects, budget).forEach((mark) => marks.add(mark));
  if (marks.has('pdf-xfa') && hasFormScript(objects, budget)) {
    marks.add('pdf-script');
  }
  if (opensAddress(text)) {
    marks.add('pdf-open-uri');
  }
  if (isOddPdf(content)) {
    marks.add('pdf-odd');
  }
  if (marks.has('pdf-encrypted') && objects.opener === undefined) {
    marks.add('encrypted');
  }
  // Behind a password, what stands for an address is noise.
  const links = marks.has('encrypted') ? [] : linksOf(objects);
  return {
    marks: [...marks],
    links: [...new Set(links)],
    files: marks.has('pdf-embedded') ? embeddedFiles(objects, budget) : [],
    images: pageImages(streams, budget),
  };
}

function linksOf({ text, opener, written }: PdfObjects): readonly string[] {
  return placedStrings(text, 'URI', LINKS)
    .map(({ at, bytes }) => {
      const isLocked = opener !== undefined && at < written;
      return fromWide(isLocked ? openString(text, at, bytes, opener) : bytes);
    })
    .filter((target) => target.length > 3);
}

/** A string is encrypted for the object in which it stands. */
function openString(text: string, at: number, bytes: string, opener: PdfOpener): string {
  const head = text.slice(Math.max(0, at - OBJECT_CHARACTERS), at);
  const number = [...head.matchAll(/(?:^|[\s>])(\d{1,10})\s{1,8}\d{1,5}\s{1,8}obj\b/g)].at(-1)?.[1];
  const opened = opener(Buffer.from(bytes, 'latin1'), Number(number ?? 0));
  // What fills up the last block of AES is no part of an address.
  return [...asBuffer(opened).toString('latin1')].filter((character) => character > ' ').join('');
}

/** Characters before a string among which the beginning of its object is looked for. */
const OBJECT_CHARACTERS = 4_000;

/** Script of forms that only formats numbers, and printing, is told from script that may do anything. */
function scriptMarks({ text, streams }: PdfObjects, budget: ArchiveBudget): readonly FileMark[] {
  if (!/\/(?:JavaScript|JS)\b/.test(text)) {
    return [];
  }
  const numbers = new Set(
    [...text.matchAll(/\/JS\s{1,8}(\d{1,10})\s{1,8}\d{1,5}\s{1,8}R/g)]
      .slice(0, SCRIPTS)
      .map((match) => match[1]),
  );
  const stored = streams
    .filter(({ number }) => numbers.has(number))
    .slice(0, SCRIPTS)
    .map((stream) => asBuffer(unpackStream(stream, budget) ?? new Uint8Array(0)).toString('latin1'));
  const scripts = [...stringsAfter(text, 'JS', SCRIPTS), ...stored];
  return scripts.length > 0 && stored.length >= numbers.size && scripts.every(isFormScript)
    ? ['pdf-form-script']
    : ['pdf-script'];
}

/** Calls of the functions that form editors write (AFNumber_Format and its like), and printing. */
function isFormScript(script: string): boolean {
  const rest = script
    .replace(/\bAF[A-Z]\w{2,40}\s{0,4}\([^()]{0,400}(?:\([^()]{0,200}\)[^()]{0,200}){0,4}\)/g, '')
    .replace(/\b(?:this\.)?print\s{0,4}\([^()]{0,200}\)/g, '');
  return script !== '' && /^[\s;{}]{0,400}$/.test(rest);
}

/** Streams of a form of XML that are read: template, data and a few more. */
const FORM_STREAMS = 30;

/** True where the template of an XML form has script that reaches further than its own fields. */
function hasFormScript({ streams }: PdfObjects, budget: ArchiveBudget): boolean {
  return streams
    .filter(({ dictionary }) => !/\/(?:Image|Font|ObjStm|XRef)\b/.test(dictionary))
    .slice(0, FORM_STREAMS)
    .map((stream) => asBuffer(unpackStream(stream, budget) ?? new Uint8Array(0)).toString('latin1'))
    .some(
      (xml) =>
        /<script[\s>]/.test(xml) &&
        /\bapp\.|\bhost\.(?:gotoURL|messageBox|openList)|launchURL|getURL|submitForm|\beval\s?\(|unescape\s?\(|\bSOAP\.|https?:\/\/(?!www\.xfa|ns\.adobe|www\.w3|www\.xmpp)/.test(
          xml.replace(/xmlns[:\w]{0,20}="[^"]{0,200}"/g, ''),
        ),
    );
}

/** True where opening the document, or a page, opens an address or sends the form. */
function opensAddress(text: string): boolean {
  const actions = [
    ...text.matchAll(/\/(?:OpenAction|AA)\s{0,8}(?:(\d{1,10})\s{1,8}\d{1,5}\s{1,8}R|<<)/g),
  ].slice(0, 20);
  return actions.some((match) => {
    const number = match[1];
    const at = number === undefined ? match.index : objectAt(text, number);
    const body = at < 0 ? '' : (text.slice(at, at + 600).split(/\bendobj\b/)[0] ?? '');
    return /\/S\s{0,8}\/(?:URI|SubmitForm|GoToR|Launch|ImportData)\b/.test(body);
  });
}

function objectAt(text: string, number: string): number {
  return new RegExp(`(?:^|[\\s>])${number}\\s{1,8}\\d{1,5}\\s{1,8}obj\\b`).exec(text)?.index ?? -1;
}

/** Embedded files with their names, where both come in the same number; those that run are listed by name anyway. */
function embeddedFiles({ text, streams }: PdfObjects, budget: ArchiveBudget): readonly ArchiveEntry[] {
  const stored = streams
    .filter(({ dictionary }) => /\/Type\s{0,8}\/EmbeddedFile\b|\/Params\b/.test(dictionary))
    .slice(0, FILES);
  const specifications = [...text.matchAll(/\/EF\s{0,8}<</g)].map((match) =>
    text.slice(Math.max(0, match.index - 400), match.index + 400),
  );
  const names = specifications.map(
    (near) => stringsAfter(near, 'UF', 1)[0] ?? stringsAfter(near, 'F', 1)[0] ?? '',
  );
  const isPaired = names.length === stored.length;
  const files = stored.map((stream, index) =>
    carriedFile(isPaired ? (names[index] ?? '') : '', unpackStream(stream, budget) ?? new Uint8Array(0)),
  );
  const listed = names.map((name) => ({ name, isEncrypted: false, size: 0, content: undefined }));
  return isPaired ? files : [...files, ...listed.slice(0, FILES)];
}
