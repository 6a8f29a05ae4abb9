import type { HtmlFacts } from '../facts/html-facts.ts';
import { readHtml } from '../facts/read-html.ts';
import { plainWords } from '../text/plain-words.ts';
import type { FileMark } from './file-facts.ts';
import type { DocumentFindings } from './document-findings.ts';

/** Makes bytes out of text: the first half of smuggling a file inside a page. */
const DECODES =
  /\batob\s*\(|fromCharCode|\bunescape\s*\(|decodeURIComponent\s*\(|new\s+Uint8Array|charCodeAt|FromBase64String/;
/** Hands the bytes to the reader as a download: the second half. */
const DELIVERS =
  /createObjectURL|msSaveOrOpenBlob|msSaveBlob|new\s+Blob\s*\(|new\s+File\s*\(|\.download\s*=|setAttribute\s*\(\s*['"]download|data:application\//;
const WRITES_HIDDEN =
  /document\.write\s*\(\s*(?:unescape|atob|decodeURIComponent)|\beval\s*\(|innerHTML\s*=\s*(?:atob|unescape|decodeURIComponent)|new\s+Function\s*\(|\.constructor\s*\(/;
const REDIRECTS =
  /(?:window|document|self|top|parent)?\.?\blocation(?:\.href|\.replace\s*\(|\.assign\s*\(|\s*=)|window\.open\s*\(/;

/** Looks into a page or an SVG that came as a file. */
export function readPageFile(text: string, isVectorImage: boolean): DocumentFindings {
  const page = readHtml(text);
  const marks = new Set<FileMark>(scriptMarks(page, text));
  if (isVectorImage && (page.scripts > 0 || page.scriptText !== '' || /<foreignObject[\s>]/i.test(text))) {
    marks.add('svg-script');
  }
  if (isLoginPage(page)) {
    marks.add('page-login');
  }
  if (page.refreshes > 0) {
    marks.add('page-redirect');
  }
  return {
    marks: [...marks],
    links: page.links.map((link) => link.target).filter((target) => /^https?:/i.test(target)),
  };
}

/** Marks of scripts in a page; also used for the body of a message. */
export function scriptMarks(page: HtmlFacts, text: string): readonly FileMark[] {
  const script = page.scriptText;
  const marks: FileMark[] = [];
  if (page.scripts > 0 || script !== '') {
    marks.push('page-script');
  }
  if (DECODES.test(script) && DELIVERS.test(script)) {
    marks.push('page-smuggling');
  }
  if (
    /href\s*=\s*["']?data:application\//i.test(text.slice(0, 1_000_000)) &&
    /\sdownload[\s=>]/i.test(text.slice(0, 1_000_000))
  ) {
    marks.push('page-smuggling');
  }
  if (WRITES_HIDDEN.test(script)) {
    marks.push('page-obfuscated');
  }
  if (REDIRECTS.test(script)) {
    marks.push('page-redirect');
  }
  return marks;
}

function isLoginPage(page: HtmlFacts): boolean {
  if (page.passwordFields > 0) {
    return true;
  }
  const words = plainWords(`${page.title} ${page.visibleText.slice(0, 4_000)}`);
  return (
    page.forms > 0 &&
    page.inputFields > 0 &&
    /passw|sign in|log ?in|anmelden|пароль|войти|kennwort|e-?mail/.test(words)
  );
}
