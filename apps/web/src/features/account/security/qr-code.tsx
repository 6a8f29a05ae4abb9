import { encodeQR } from 'qr';
import styles from './totp-section.module.css';

/** Light modules around the code, as the standard wants (ISO/IEC 18004, section 5.3.8). */
const QUIET = 4;

/** A QR code that is drawn here, as one path: no server of anybody sees what is in it. */
export function QrCode({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): React.JSX.Element {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const size = rows.length;
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      role="img"
      aria-label={label}
    >
      <path fill="currentColor" shapeRendering="crispEdges" d={pathOf(rows)} />
    </svg>
  );
}

/** One rectangle for each run of dark modules. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => runsOf(row).map(([x, width]) => rectangle(x, y, width))).join('');
}

function rectangle(x: number, y: number, width: number): string {
  return `M${String(x)} ${String(y)}h${String(width)}v1h-${String(width)}z`;
}

function runsOf(row: readonly boolean[]): readonly (readonly [start: number, width: number])[] {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []));
  return starts.map((start) => {
    const end = row.indexOf(false, start);
    return [start, (end === -1 ? row.length : end) - start];
  });
}
