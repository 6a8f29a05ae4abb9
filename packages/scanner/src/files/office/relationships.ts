import { isFormatName } from '../document-links.ts';
import type { FileMark } from '../file-facts.ts';
import type { Relationship } from './relationships-in.ts';

/** Where marks and addresses found in a document go. */
export interface Found {
  readonly marks: Set<FileMark>;
  readonly links: string[];
}

/** Links taken from one document. */
const LINKS = 100;

/** A place on the network, as Office fetches it: web, file servers, and the schemes that hand over to Explorer. */
const REMOTE =
  /^(?:https?:|ftp:|mhtml:|webdav:|search-ms:|ms-\w{1,30}:|x-usc:|file:\/\/\/?\\\\|file:\/\/[^/\\]|file:\/{4,5}[^/]|[\\/]{2}[^\\/])/i;

/** Parts that Office fetches and shows, or runs, without being asked. */
const FETCHED =
  /^(?:oleobject|frame|subdocument|afchunk|webextension|control|package|audio|video|media|slideupdateurl|mailmergesource|image)$/;

/** What relationships tell: what stands outside of the document and is fetched, and links. */
export function readRelationships(relationships: readonly Relationship[], found: Found): void {
  for (const relationship of relationships) {
    readRelationship(relationship, found);
  }
}

function readRelationship({ type, target, isExternal }: Relationship, { marks, links }: Found): void {
  if (type === 'afchunk') {
    marks.add('foreign-part');
  }
  if (type === 'xlmacrosheet' || type === 'xlintlmacrosheet') {
    marks.add('xlm-macro');
  }
  if (isExternal) {
    noteTarget(type, target, { marks, links });
  }
}

function noteTarget(type: string, target: string, { marks, links }: Found): void {
  const isWeb = /^https?:/i.test(target);
  if (isWeb && links.length < LINKS && !isFormatName(target)) {
    links.push(target);
  }
  if (type === 'hyperlink') {
    noteHyperlink(target, marks);
  } else if (!REMOTE.test(target)) {
    return;
  } else if (type === 'attachedtemplate') {
    marks.add('external-template');
  } else if (/^externallink/.test(type)) {
    marks.add('external-workbook');
  } else if (FETCHED.test(type) && !(isWeb && /^(?:image|audio|video|media)$/.test(type))) {
    marks.add('external-link');
  }
}

/** A click on "mhtml:", "search-ms:" or a program on a server starts more than a browser. */
function noteHyperlink(target: string, marks: Set<FileMark>): void {
  if (
    /^(?:mhtml|search-ms|search|ms-(?:msdt|officecmd|cxh|appinstaller)|javascript|vbscript):/i.test(target)
  ) {
    marks.add('external-link');
  } else if (
    /^(?:file:|[\\/]{2}|[a-z]:\\).{0,1000}\.(?:exe|scr|bat|cmd|com|pif|js|jse|vbs|vbe|wsf|hta|lnk|ps1|msi|jar|url)$/i.test(
      target,
    )
  ) {
    marks.add('starts-program');
  }
}
