/** Who verified the sender: Postern itself, or the mail provider by its own name. */
export function verifierInWords(verifiedBy: string | undefined): string {
  return verifiedBy === 'postern' ? 'Postern' : (verifiedBy ?? 'your provider');
}
