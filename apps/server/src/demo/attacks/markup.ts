/** An HTML letter as a firm sends it: one white column, its name on top, small print below. */
export interface Mailing {
  readonly title: string;
  /** CSS colour of the bar on top and of the button. */
  readonly colour: string;
  /** HTML of the paragraphs. */
  readonly paragraphs: readonly string[];
  readonly button?: { readonly href: string; readonly label: string };
  readonly footer?: string;
}

const FONT = 'font-family:Helvetica,Arial,sans-serif';

/** The page of a mailing. Nothing is escaped: the letters are ours, and some mean to be crooked. */
export function mailing({ title, colour, paragraphs, button, footer }: Mailing): string {
  const body = paragraphs.map((text) => `<p style="margin:0 0 14px;line-height:1.5">${text}</p>`).join('\n');
  const action =
    button === undefined
      ? ''
      : `<p style="margin:22px 0"><a href="${button.href}" style="background:${colour};color:#ffffff;padding:12px 22px;text-decoration:none;border-radius:4px">${button.label}</a></p>`;
  const small =
    footer === undefined
      ? ''
      : `<tr><td style="padding:16px 28px;color:#7a7f87;font-size:12px;border-top:1px solid #e6e8eb">${footer}</td></tr>`;
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}</title></head>
<body style="margin:0;background:#f3f4f6;${FONT};color:#20242a">
<table role="presentation" align="center" width="560" cellpadding="0" cellspacing="0" style="background:#ffffff;margin:24px auto">
<tr><td style="background:${colour};color:#ffffff;padding:18px 28px;font-size:20px;font-weight:bold">${title}</td></tr>
<tr><td style="padding:26px 28px;font-size:15px">
${body}
${action}
</td></tr>
${small}
</table>
</body></html>
`;
}
