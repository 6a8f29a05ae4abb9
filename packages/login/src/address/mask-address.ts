const DOTS = '•••';

/** Of a shorter name two characters would be half of it. */
const TWO_SHOWN_FROM = 5;

/** `ma•••@example.org`: enough for its owner to know it again, too little for a stranger. */
export function maskAddress(account: string): string {
  const at = account.lastIndexOf('@');
  return `${account.slice(0, at < TWO_SHOWN_FROM ? 1 : 2)}${DOTS}${account.slice(at)}`;
}

/** `m•••@e•••.org`: for logs and events, which outlive the page. */
export function maskAddressForLog(account: string): string {
  const domain = account.slice(account.lastIndexOf('@') + 1);
  const dot = domain.lastIndexOf('.');
  return `${account.slice(0, 1)}${DOTS}@${domain.slice(0, 1)}${DOTS}${domain.slice(dot)}`;
}
