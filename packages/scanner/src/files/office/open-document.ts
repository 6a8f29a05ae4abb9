import { isFormatName } from '../document-links.ts';
import type { FileMark } from '../file-facts.ts';
import { unescapeXml } from './office-part.ts';
import type { Found } from './relationships.ts';

/** Links taken from one document. */
const LINKS = 100;

/** What the name of a part of an OpenDocument file says (ODF 1.3 part 2): libraries of macros and scripts. */
export function openDocumentMarks(name: string): readonly FileMark[] {
  return /(?:^|\/)Basic\/[^/]{1,80}\/(?!script-lb|dialog-lb)[^/]{1,80}\.xml$|(?:^|\/)Basic\/.{0,200}\/script-lb\.xml$|(?:^|\/)Scripts\/(?:python|beanshell|javascript)\/./i.test(
    name,
  )
    ? ['macro']
    : [];
}

/** A field or cell that takes its content from another program. */
export function hasOpenDocumentCommand(xml: string): boolean {
  return (
    /<(?:text:dde-connection-decl|office:dde-source|table:dde-link)\b/i.test(xml) ||
    /table:formula\s?=\s?["'](?:\w{1,6}:)?=?\s?DDE\(/i.test(xml)
  );
}

/** Links; templates, objects and frames that are fetched from the network. */
export function readOpenDocumentLinks(xml: string, { marks, links }: Found): void {
  for (const match of xml.matchAll(
    /<([\w-]{1,20}:[\w-]{1,30})\s[^>]{0,2000}?xlink:href\s?=\s?["']([^"']{1,2048})["']/g,
  )) {
    const element = match[1] ?? '';
    const target = unescapeXml(match[2] ?? '');
    if (/^https?:/i.test(target) && links.length < LINKS && !isFormatName(target)) {
      links.push(target);
    }
    if (/^(?:https?:|ftp:|smb:|file:\/\/[^/]|[\\/]{2})/i.test(target)) {
      noteElement(element, /^https?:/i.test(target), marks);
    }
  }
}

function noteElement(element: string, isWeb: boolean, marks: Set<FileMark>): void {
  if (element === 'meta:template') {
    marks.add('external-template');
  } else if (
    /^draw:(?:object|object-ole|floating-frame|plugin|applet)$|^text:section-source$/.test(element)
  ) {
    marks.add('external-link');
  } else if (!isWeb && element === 'draw:image') {
    marks.add('external-link');
  }
}
