/** `m•••@e•••.org`: enough to see that it is one person's or everybody's mail, too little to know whose. */
export function maskFully(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  return `${address.slice(0, 1)}•••@${domain.slice(0, 1)}•••${dot === -1 ? '' : domain.slice(dot)}`;
}
