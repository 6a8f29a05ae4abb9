/** True where b can be made of a by one insertion, deletion, replacement, or by swapping two neighbours. */
export function isOneEditAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start += 1;
  }
  let endA = a.length - 1;
  let endB = b.length - 1;
  while (endA >= start && endB >= start && a[endA] === b[endB]) {
    endA -= 1;
    endB -= 1;
  }
  const restA = a.slice(start, endA + 1);
  const restB = b.slice(start, endB + 1);
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restA === reversed(restB));
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
