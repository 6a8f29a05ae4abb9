export { explainFinding } from './explain-finding.ts';
export type { Explanation } from './fill-text.ts';
export { createCodeReader } from './codes/create-code-reader.ts';
export type { CodeReader } from './codes/code-reader.ts';
export { listKey, matchLists, type ListedAuthor } from './lists/match-lists.ts';
export {
  CATEGORIES,
  ENGINES,
  SEVERITIES,
  VERDICTS,
  type AttachmentFact,
  type Authentication,
  type AuthenticationResult,
  type Category,
  type EngineFound,
  type EngineName,
  type EngineResult,
  type EngineSilent,
  type Fact,
  type Finding,
  type LinkFact,
  type ListEntry,
  type NotChecked,
  type Report,
  type ScanContext,
  type SenderFacts,
  type Severity,
  type Verdict,
} from './report.ts';
export { compileOperatorRules } from './operator-rules/compile-rules.ts';
export { versionOfRules } from './operator-rules/version-of-rules.ts';
export type { OperatorRule, OperatorRules } from './operator-rules/operator-rules.ts';
export { ruleOf, rules } from './rules/catalogue.ts';
export { LANGUAGES, type Language, type Rule, type RuleText, type Sign } from './rules/rule.ts';
export { RULES_VERSION } from './rules-version.ts';
export { scanMessage, scanParsed, type ScanPorts } from './scan-message.ts';
export { scanText } from './scan-text.ts';
export { priorityOf, type Priority } from './streams/priority-of.ts';
export { STREAMS, type Stream } from './streams/stream.ts';
export { REPEATED_LIMIT, REPEATED_SHARE } from './scoring/weigh.ts';
export { summarise, type Summarised } from './scoring/summarise.ts';
export { FITTED_MODEL } from './scoring/fitted-model.ts';
export { readModel, storeModel, type ScoringModel, type StoredModel } from './scoring/scoring-model.ts';
