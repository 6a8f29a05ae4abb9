import type { Block, Row } from './service-blocks.ts';

/** Names of the looks: a bill, a notice, a magazine, a letter. */
export type LookName = 'bill' | 'notice' | 'magazine' | 'paper';

/** What a look is drawn with. Inline styles and tables: the only layout every mail program understands. */
interface Look {
  readonly ground: string;
  readonly card: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly font: string;
  readonly title: string;
  readonly corner: number;
  readonly head: (page: Page) => string;
}

/** One page to draw. */
export interface Page {
  readonly look: LookName;
  readonly brand: string;
  readonly colour: string;
  /** `https://www.` host, without a slash at the end. */
  readonly site: string;
  /** `https://img.` host. */
  readonly images: string;
  readonly language: string;
  /** Charset the message travels in. */
  readonly charset: string;
  /** The line an inbox shows after the subject. */
  readonly preview: string;
  readonly blocks: readonly Block[];
  /** Small print below the card: plain text with `[words](/path)` links. */
  readonly footer: string;
  /** Path of the picture that tells when the message was opened; none for personal notices. */
  readonly tracker: string | undefined;
}

const SANS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SERIF = "Georgia,'Times New Roman',serif";

const LOOKS: Readonly<Record<LookName, Look>> = {
  bill: {
    ground: '#eef0f3',
    card: '#ffffff',
    ink: '#1f2733',
    soft: '#6b7684',
    line: '#e3e7ec',
    font: SANS,
    title: `font:600 21px/1.35 ${SANS}`,
    corner: 8,
    head: ({ brand, colour }) =>
      `<td style="border-top:4px solid ${colour};padding:26px 36px 0;font:700 15px/1 ${SANS};color:${colour}">${escapeHtml(brand)}</td>`,
  },
  notice: {
    ground: '#ffffff',
    card: '#ffffff',
    ink: '#24292f',
    soft: '#77808a',
    line: '#e6e8eb',
    font: SANS,
    title: `font:600 20px/1.4 ${SANS}`,
    corner: 0,
    head: ({ brand, colour }) =>
      `<td style="padding:28px 36px 14px;border-bottom:1px solid #e6e8eb;font:600 16px/1 ${SANS};color:#24292f"><span style="display:inline-block;width:14px;height:14px;border-radius:7px;background:${colour};vertical-align:-1px">&nbsp;</span>&nbsp; ${escapeHtml(brand)}</td>`,
  },
  magazine: {
    ground: '#f4f1ec',
    card: '#ffffff',
    ink: '#2a2724',
    soft: '#857d74',
    line: '#eae4db',
    font: SANS,
    title: `font:400 26px/1.3 ${SERIF}`,
    corner: 4,
    head: ({ brand, colour, preview }) =>
      `<td style="background:${colour};padding:34px 36px;color:#ffffff;text-align:center"><div style="font:400 30px/1.2 ${SERIF};letter-spacing:.5px">${escapeHtml(brand)}</div><div style="font:400 13px/1.5 ${SANS};opacity:.85;padding-top:6px">${escapeHtml(preview)}</div></td>`,
  },
  paper: {
    ground: '#fbf8f2',
    card: '#fbf8f2',
    ink: '#33302b',
    soft: '#8b8478',
    line: '#e4dccd',
    font: SERIF,
    title: `font:italic 400 24px/1.35 ${SERIF}`,
    corner: 0,
    head: ({ brand, colour }) =>
      `<td style="padding:40px 36px 18px;text-align:center;border-bottom:3px double ${colour};font:400 22px/1 ${SERIF};letter-spacing:4px;text-transform:uppercase;color:${colour}">${escapeHtml(brand)}</td>`,
  },
};

/** A whole HTML message. */
export function drawPage(page: Page): string {
  const look = LOOKS[page.look];
  const body = page.blocks.map((block) => drawBlock(block, look, page)).join('\n');
  const seen =
    page.tracker === undefined
      ? ''
      : `<img src="${page.images}${page.tracker}" width="1" height="1" alt="" style="display:block;border:0">`;
  return `<!doctype html>
<html lang="${page.language}"><head><meta charset="${page.charset}"><meta name="viewport" content="width=device-width"><title>${escapeHtml(page.brand)}</title></head>
<body style="margin:0;padding:0;background:${look.ground}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${look.ground}"><tr><td align="center" style="padding:28px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:600px;max-width:100%;background:${look.card};border-radius:${String(look.corner)}px;overflow:hidden">
<tr>${look.head(page)}</tr>
<tr><td style="padding:22px 36px 34px;font:400 15px/1.6 ${look.font};color:${look.ink}">
${body}
</td></tr></table>
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:600px;max-width:100%"><tr><td style="padding:18px 36px;font:400 12px/1.6 ${SANS};color:${look.soft}">${inline(page.footer, page.site, look.soft)}</td></tr></table>
${seen}</td></tr></table>
</body></html>`;
}

function drawBlock(block: Block, look: Look, page: Page): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="margin:18px 0 8px;${look.title};color:${look.ink}">${escapeHtml(block.text)}</h2>`;
    case 'words':
      return `<p style="margin:0 0 14px">${inline(block.text, page.site, page.colour)}</p>`;
    case 'small':
      return `<p style="margin:14px 0 0;font-size:13px;color:${look.soft}">${inline(block.text, page.site, look.soft)}</p>`;
    case 'button':
      return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:18px 0"><tr><td style="background:${page.colour};border-radius:${String(look.corner)}px"><a href="${page.site}${escapeHtml(block.path)}" style="display:inline-block;padding:12px 24px;font:600 15px/1 ${SANS};color:#ffffff;text-decoration:none">${escapeHtml(block.text)}</a></td></tr></table>`;
    case 'picture':
      return `<img src="${page.images}${escapeHtml(block.path)}" width="528" alt="${escapeHtml(block.alt)}" style="display:block;width:100%;max-width:528px;height:auto;border:0;margin:10px 0 16px;color:${look.soft}">`;
    case 'code':
      return `<p style="margin:6px 0 16px;padding:14px 18px;background:${look.line};font:600 18px/1.3 Menlo,Consolas,monospace;letter-spacing:1px">${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul style="margin:0 0 14px;padding-left:20px">${block.items.map((item) => `<li style="margin:0 0 6px">${inline(item, page.site, page.colour)}</li>`).join('')}</ul>`;
    case 'rows':
      return drawRows(block.rows, block.total, look);
  }
}

function drawRows(rows: readonly Row[], total: Row | undefined, look: Look): string {
  const row = ([label, value]: Row, style: string): string =>
    `<tr><td style="padding:9px 0;border-top:1px solid ${look.line};${style}">${escapeHtml(label)}</td><td align="right" style="padding:9px 0 9px 16px;border-top:1px solid ${look.line};white-space:nowrap;${style}">${escapeHtml(value)}</td></tr>`;
  const last = total === undefined ? '' : row(total, `font-weight:700;border-top-color:${look.soft}`);
  return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0 18px;border-collapse:collapse;font-size:14px">${rows.map((one) => row(one, '')).join('')}${last}</table>`;
}

function inline(text: string, site: string, colour: string): string {
  return escapeHtml(text).replaceAll(
    /\[([^\]]+)\]\((\/[^)]*)\)/g,
    (_whole, name: string, path: string) => `<a href="${site}${path}" style="color:${colour}">${name}</a>`,
  );
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
