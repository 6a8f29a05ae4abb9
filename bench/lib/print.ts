import { arch, cpus, platform } from 'node:os';

type Cell = string | number | undefined;

/** A table for people, then one line of JSON for programs. Numbers are shown with one decimal. */
export function printResult(name: string, rows: readonly Readonly<Record<string, Cell>>[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = rows.map((row) => columns.map((column) => cell(row[column])));
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...text.map((line) => line[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((value, index) =>
        index === 0 ? value.padEnd(widths[0] ?? 0) : value.padStart(widths[index] ?? 0),
      )
      .join('  ');
  console.log(`\n${line(columns)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const cells of text) console.log(line(cells));
  const machine = `${platform()} ${arch()}, ${String(cpus().length)} × ${cpus()[0]?.model ?? '?'}`;
  console.log(`\n${JSON.stringify({ bench: name, node: process.version, machine, rows })}`);
}

function cell(value: Cell): string {
  return typeof value === 'number'
    ? Number.isInteger(value)
      ? String(value)
      : value.toFixed(1)
    : (value ?? '');
}
