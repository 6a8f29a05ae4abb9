/** Version of rules, words and weights together: a stored verdict of another version is older than the rules. */
export const RULES_VERSION = '2026.11.3';
