import type { Link } from './facts/link-facts.ts';
import type { AttachmentFacts } from './files/file-facts.ts';
import type { AttachmentFact, Finding, LinkFact } from './report.ts';

/*
 * What a report lists is bounded, whatever a message holds: reports are stored, one for each message. All links and
 * files are judged; those beyond these limits are not listed.
 */
const REPORTED_LINKS = 200;
/** Characters of the targets and texts of all links of a report. */
const LINK_CHARACTERS = 100_000;
const REPORTED_ATTACHMENTS = 200;
/** Files inside of attachments: of one of them, and of all together. */
const REPORTED_FILES = 20;
const REPORTED_FILES_IN_ALL = 300;
const NAME_CHARACTERS = 255;

/** The links of a message as its report lists them. */
export function reportLinks(links: readonly Link[], findings: readonly Finding[]): readonly LinkFact[] {
  const ofLinks = findings.filter(({ code }) => code.startsWith('links.'));
  const listed: LinkFact[] = [];
  let characters = 0;
  for (const link of links.slice(0, REPORTED_LINKS)) {
    characters += link.text.length + link.target.length;
    if (characters > LINK_CHARACTERS) {
      break;
    }
    listed.push(toLinkFact(link, ofLinks));
  }
  return listed;
}

/** The attachments of a message as its report lists them. */
export function reportAttachments(
  files: readonly AttachmentFacts[],
  findings: readonly Finding[],
): readonly AttachmentFact[] {
  const ofFiles = findings.filter(({ code }) => code.startsWith('attachments.'));
  let left = REPORTED_FILES_IN_ALL;
  return files.slice(0, REPORTED_ATTACHMENTS).map((file) => {
    const inside = file.inside.slice(0, Math.min(REPORTED_FILES, left));
    left -= inside.length;
    return toAttachmentFact(file, inside, ofFiles);
  });
}

function toLinkFact(link: Link, findings: readonly Finding[]): LinkFact {
  const root = link.host?.root ?? '';
  return {
    text: link.text,
    target: link.target,
    registrableDomain: root,
    suspicions: codesNaming(findings, 'domain', root),
  };
}

function toAttachmentFact(
  file: AttachmentFacts,
  inside: AttachmentFacts['inside'],
  findings: readonly Finding[],
): AttachmentFact {
  return {
    partId: file.partId,
    name: file.name.slice(0, NAME_CHARACTERS),
    declaredType: file.declaredType.slice(0, NAME_CHARACTERS),
    realType: file.realType,
    size: file.size,
    sha256: file.sha256,
    contains: inside.map(({ name, realType, sha256 }) => ({
      name: name.slice(0, NAME_CHARACTERS),
      realType,
      sha256,
    })),
    suspicions: codesNaming(findings, 'part', file.partId),
  };
}

/** Codes of the findings that name a domain or part as a fact. */
function codesNaming(findings: readonly Finding[], name: string, value: string): readonly string[] {
  const naming = findings.filter(({ facts }) =>
    facts.some((fact) => fact.name === name && fact.value === value),
  );
  return [...new Set(naming.map((finding) => finding.code))];
}
