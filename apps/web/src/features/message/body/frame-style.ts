/** How a message looks before it says how it wants to look: a light sheet in both themes, as senders expect. */
export const FRAME_STYLE = `
:root { color-scheme: light; }
html, body { margin: 0; background: #fff; }
body {
  color: #1d1d1b; padding: 20px 24px; overflow-x: auto; overflow-wrap: anywhere;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
img { max-width: 100%; height: auto; }
img.postern-closed-image {
  display: inline-block;
  background: #efede8; outline: 1px dashed #b9b5ab; outline-offset: -1px; color: #6b675e;
  font-size: 12px; min-height: 20px; min-width: 20px;
}
table { max-width: 100%; }
a { color: #0b6b67; }
a.postern-dead-link, a.postern-dead-link * {
  color: #6b675e !important; background: #e9e6df !important; border-color: #d5d1c7 !important; cursor: not-allowed;
}
a.postern-dead-link { text-decoration: underline dotted; }
a:focus-visible { outline: 2px solid #0b6b67; outline-offset: 2px; }
pre { white-space: pre-wrap; }
.postern-line { white-space: pre-wrap; max-width: 76ch; }
[class*="postern-quote-"] { color: #6b675e; border-left: 2px solid #cfcbc1; padding-left: 12px; }
.postern-quote-2, .postern-quote-3, .postern-quote-4, .postern-quote-5, .postern-quote-6 { margin-left: 14px; }
@media (max-width: 700px) { body { padding: 16px; } }
`;
