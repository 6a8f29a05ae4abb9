/**
 * Top-level domains that one organisation has to itself (IANA root zone, specification 13 of the registry agreements):
 * nobody else can register a name under them. Each with the word by which the tables of brands know the owner.
 */
export const BRAND_ENDINGS: ReadonlyMap<string, string> = new Map([
  ...owned('apple', 'apple'),
  ...owned('google', 'google gmail goog android chrome nexus gle'),
  ...owned('youtube', 'youtube'),
  ...owned('amazon', 'amazon aws prime audible kindle imdb'),
  ...owned('microsoft', 'microsoft azure bing office windows xbox hotmail skype'),
  ...owned('barclays', 'barclays barclaycard'),
  ...owned('chase', 'chase jpmorgan'),
  ...(
    'netflix hsbc americanexpress amex discover visa walmart target fedex ups dhl samsung sony softbank bosch lidl ' +
    'edeka bbva bradesco itau leclerc nike godaddy pnc capitalone playstation sfr sncf'
  )
    .split(' ')
    .map((name) => [name, name] as const),
]);

function owned(word: string, endings: string): readonly (readonly [string, string])[] {
  return endings.split(' ').map((ending) => [ending, word] as const);
}
