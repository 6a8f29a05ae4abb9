import type { Verified } from './authentication/verified.ts';
import type { ScoringModel } from './scoring/scoring-model.ts';
import type { Stream } from './streams/stream.ts';

/** The report: what the guard says about one message, and why. Plain data, JSON-safe. */

export const VERDICTS = ['pending', 'clean', 'caution', 'dangerous', 'unscannable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CATEGORIES = ['none', 'spam', 'phishing', 'impersonation', 'malware', 'scam'] as const;
export type Category = (typeof CATEGORIES)[number];

export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * A typed fact that can be stored and checked: a code, a domain, a count, a file type.
 * Never a quotation of the message and never a URL with its path.
 */
export interface Fact {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** One reason. `code` is stable for ever; texts may be reworded. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Log-odds this finding adds to the score; negative for signs of honesty. */
  readonly weight: number;
  /** Findings of one group share one cause: only the heaviest counts fully. */
  readonly group: string;
  /** Decides by itself, whatever the sum of weights says. */
  readonly hard: Verdict | undefined;
  /** A few words: "Link goes elsewhere". */
  readonly title: string;
  /** One or two plain sentences with the facts in them. */
  readonly explanation: string;
  /** What to do. */
  readonly advice: string;
  readonly facts: readonly Fact[];
  /** Short piece of the message for the person who is looking; memory only, never stored or logged. */
  readonly quote: string | undefined;
}

export type AuthenticationResult =
  'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'temperror' | 'permerror' | 'unknown';

export interface Authentication {
  readonly spf: AuthenticationResult;
  readonly dkim: AuthenticationResult;
  readonly dmarc: AuthenticationResult;
  /** The chain of forwarders. A pass says that it is whole, not that its forwarders are honest. */
  readonly arc: 'pass' | 'fail' | 'none' | 'unknown';
  /** From domain aligned with a passing SPF or DKIM domain; undefined where nobody verified. */
  readonly aligned: boolean | undefined;
  /** Who said so: 'postern' (verified by ourselves), the authserv-id of the mailbox's own provider, or undefined. */
  readonly verifiedBy: string | undefined;
}

export interface SenderFacts {
  readonly name: string;
  readonly address: string;
  readonly domain: string;
  readonly organisationalDomain: string;
  readonly isFreeMail: boolean;
  /** False where the context knows earlier mail from this address; undefined where it does not know. */
  readonly isFirstContact: boolean | undefined;
}

export interface LinkFact {
  /** Shown text, cut to 200 characters. Memory only. */
  readonly text: string;
  /** Target as written, cut to 2,000 characters. Memory only. */
  readonly target: string;
  readonly registrableDomain: string;
  /** Finding codes this link gave rise to. */
  readonly suspicions: readonly string[];
}

export interface AttachmentFact {
  readonly partId: string;
  readonly name: string;
  readonly declaredType: string;
  /** By magic bytes, e.g. 'application/pdf'; 'application/octet-stream' where unknown. */
  readonly realType: string;
  readonly size: number;
  readonly sha256: string;
  /** Names and types found inside an archive or message, nested ones too. */
  readonly contains: readonly { readonly name: string; readonly realType: string; readonly sha256: string }[];
  readonly suspicions: readonly string[];
}

export interface NotChecked {
  readonly what: string;
  readonly why: 'switched-off' | 'timed-out' | 'encrypted' | 'limit' | 'not-verifiable' | 'failed';
}

export interface Report {
  /** What to make of the message. */
  readonly verdict: Verdict;
  /** The kind of harm; 'none' where it is clean. */
  readonly category: Category;
  /** 0 to 100. */
  readonly score: number;
  /** One sentence for the banner: the strongest reason in words. '' where clean. */
  readonly summary: string;
  /** What was seen, for and against the message, in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Whether the author's domain confirms the message, and who says so. */
  readonly authentication: Authentication;
  /** The author that a person is shown. */
  readonly sender: SenderFacts;
  /** The first 200 links; all are judged. */
  readonly links: readonly LinkFact[];
  /** Files, and what is inside them. */
  readonly attachments: readonly AttachmentFact[];
  /** What could not be looked into, and why. */
  readonly notChecked: readonly NotChecked[];
  /** What kind of mail it is, whether good or bad. A heuristic. */
  readonly stream: Stream;
  /** The sender asks to be read before others, and does not write to many. */
  readonly isUrgent: boolean;
  /** Size, parts of the MIME tree, and the time of the scan. */
  readonly stats: { readonly bytes: number; readonly parts: number; readonly milliseconds: number };
  /** Version of the rule set, so that a stored verdict can be told to be older than the rules. */
  readonly rulesVersion: string;
}

/** Engines that a site may already run. */
export const ENGINES = ['clamd', 'rspamd', 'yara'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What another engine said of one message. JSON-safe. */
export type EngineResult = EngineFound | EngineSilent;

export interface EngineFound {
  readonly engine: EngineName;
  readonly outcome: 'found';
  /** Names of signatures, symbols or rules, heaviest first; at most a few, each cut to a sane length. */
  readonly names: readonly string[];
  /** 'known': an exact signature of something bad. 'suspected': a heuristic. 'spam': bulk nobody asked for. */
  readonly strength: 'known' | 'suspected' | 'spam';
  /** How far beyond its own threshold: 1 is at it, 2 is twice; undefined for engines without a score. */
  readonly ratio?: number;
}

export interface EngineSilent {
  readonly engine: EngineName;
  /** 'limit': the message is larger than the engine takes. */
  readonly outcome: 'clean' | 'timed-out' | 'failed' | 'switched-off' | 'limit';
}

/** One entry of a list of senders. */
export interface ListEntry {
  readonly kind: 'blocked' | 'allowed';
  /** An address ('anna@berg.example'), or a domain and all below it ('berg.example'). */
  readonly pattern: string;
  /** Why, in the words of who put it there; '' where nothing was said. */
  readonly reason: string;
}

/** What the scanner is told from outside. No port does I/O inside the scan: facts are looked up before. */
export interface ScanContext {
  /** Milliseconds UTC. */
  readonly now: number;
  /** The mailbox's own addresses, lower-case. */
  readonly ownAddresses: readonly string[];
  /**
   * authserv-ids whose topmost Authentication-Results is believed (RFC 8601 section 5): those of the mailbox's own
   * provider. An entry with a leading dot trusts every host below that name. Empty: nobody's are.
   */
  readonly trustedAuthserv: readonly string[];
  /**
   * Registrable domains of people the reader writes with, free providers apart: senders and links that look like one
   * of them are found. Undefined or empty where no history is kept.
   */
  readonly knownDomains?: readonly string[];
  /** What the person's history knows of the sender; undefined where no history is kept. */
  readonly correspondent:
    | { readonly messagesSeen: number; readonly namesSeen: readonly string[]; readonly markedSafe: boolean }
    | undefined;
  /**
   * What was verified about the message before the scan (`createDnsVerifier` of @postern/scanner/authentication); left
   * out, the provider's own results stand alone.
   */
  readonly verified?: Verified | undefined;
  /** Weights to judge by instead of those the library was published with. */
  readonly model?: ScoringModel | undefined;
  /** What other engines said of the message, which were asked before (`runEngines` of @postern/scanner/engines). */
  readonly engines?: readonly EngineResult[] | undefined;
  /** Senders that the person or the operator allowed or blocked. */
  readonly lists?: readonly ListEntry[] | undefined;
}
