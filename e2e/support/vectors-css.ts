/**
 * Styles that load something when left alone. `{URL}`, `{REST}` and `{NAME}` are filled in by `vectors.ts`. Three shapes:
 * a `style` attribute, a declaration for one element in a style sheet, and a whole style sheet.
 */

/** Values of a style attribute. Written between double quotation marks. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  url: 'background:url({URL})',
  'url-quoted': "background-image:url('{URL}')",
  'url-entities': 'background:&#117;rl(&quot;{URL}&quot;)',
  'url-upper-case': 'BACKGROUND:URL({URL})',
  'url-escaped': 'background:u\\72 l({URL})',
  'url-escaped-all': 'background:\\75\\72\\6c({URL})',
  'url-escaped-long': 'background:\\000075\\000072\\00006c({URL})',
  'property-escaped': 'b\\61 ckground:url({URL})',
  'property-comment': '/*x*/background/**/:/**/url({URL})',
  'address-escaped': 'background:url(ht\\74p\\3a\\2f\\2f {REST})',
  'address-tab': "background:url('ht&#9;tp://{REST}')",
  'address-continued': "background:url('ht\\\ntp://{REST}')",
  'address-lines': 'background:url(\n\t{URL}\n)',
  'scheme-relative': 'background:url(//{REST})',
  backslashes: "background:url('\\\\\\\\{REST}')",
  unclosed: 'background:url({URL}',
  'unclosed-quote': "background:url('{URL}",
  'unclosed-bracket': 'color:red;width:calc(1px;);background:url({URL})',
  'second-layer': 'background:linear-gradient(red,red),url({URL})',
  'after-garbage': 'color:{};;background:url({URL})',
  important: 'background:url({URL})!/**/important',
  'image-set': "background:image-set('{URL}' 1x)",
  'image-set-url': 'background-image:image-set(url({URL}) 1x, url({URL}?2) 2x)',
  'webkit-image-set': 'background-image:-webkit-image-set(url({URL}) 1x)',
  'cross-fade': 'background-image:cross-fade(url({URL}),red)',
  'webkit-cross-fade': 'background-image:-webkit-cross-fade(url({URL}),url(data:,),50%)',
  'src-function': "background-image:src('{URL}')",
  'custom-property': '--p:url({URL});background:var(--p)',
  'var-fallback': 'background:var(--none, url({URL}))',
  'var-nested': 'background:var(--a, var(--b, url({URL})))',
  'if-function': 'background:if(media(all): url({URL}); else: none)',
  'list-style': 'display:list-item;list-style:square url({URL})',
  'list-style-image': 'display:list-item;list-style-image:url({URL})',
  'border-image': 'border:9px solid;border-image:url({URL}) 3 fill',
  mask: 'mask:url({URL})',
  'webkit-mask-image': '-webkit-mask-image:url({URL})',
  'mask-box-image': '-webkit-mask-box-image:url({URL}) 3',
  'box-reflect': '-webkit-box-reflect:below 0 url({URL})',
  'shape-outside': 'float:left;shape-outside:url({URL})',
  'clip-path': 'clip-path:url({URL}#a)',
  filter: 'filter:url({URL}#a)',
  'backdrop-filter': 'backdrop-filter:url({URL}#a)',
  'offset-path': 'offset-path:url({URL}#a)',
  cursor: 'cursor:url({URL}),auto',
  content: 'content:url({URL})',
};

/** Rules in a style sheet; `.{NAME}` is an element with text. */
const RULES: Readonly<Record<string, string>> = {
  rule: '.{NAME}{background:url({URL})}',
  'rule-html-comment': '<!-- .{NAME}{background:url({URL})} -->',
  'rule-after-error': '}}.x{color:}{{]}} .{NAME}{background:url({URL})}',
  'rule-no-brace': '.{NAME}{background:url({URL})',
  'rule-open-comment': '.{NAME}{background:url({URL})}/*',
  'rule-string-line': ".a{content:'\n} .{NAME}{background:url({URL})}",
  'rule-attribute': "p[class*='{NAME}' i]{background:url({URL})}",
  'rule-has': 'body:has(.{NAME}) .{NAME}{background:url({URL})}',
  'rule-where': ':where(:is(p.{NAME},a)):not(a){background:url({URL})}',
  'rule-before': '.{NAME}::before{content:url({URL})}',
  'rule-after-alt': ".{NAME}::after{content:url({URL}) / 'alt'}",
  'rule-first-letter': '.{NAME}::first-letter{background:url({URL})}',
  'rule-first-line': '.{NAME}::first-line{background:url({URL})}',
  'rule-marker': '.{NAME}{display:list-item;margin:2em} .{NAME}::marker{content:url({URL})}',
  'rule-root': ':root{background:url({URL})}',
  'rule-nested': 'body{& .{NAME}{background:url({URL})}}',
  'rule-nested-media': '.{NAME}{@media all{background:url({URL})}}',
  media: '@media (min-width:1px){.{NAME}{background:url({URL})}}',
  'media-scheme': '@media (prefers-color-scheme:light),(prefers-color-scheme:dark){.{NAME}{background:url({URL})}}',
  supports: '@supports (display:grid){.{NAME}{background:url({URL})}}',
  'supports-not': '@supports not (x:y){@media all{.{NAME}{background:url({URL})}}}',
  layer: '@layer a{.{NAME}{background:url({URL})}}',
  container: 'body{container-type:inline-size}@container (min-width:1px){.{NAME}{background:url({URL})}}',
  scope: '@scope (body) to (.none){.{NAME}{background:url({URL})}}',
  'starting-style': '.{NAME}{transition:background-image 9s allow-discrete}@starting-style{.{NAME}{background-image:url({URL})}}',
  keyframes: '@keyframes {NAME}{from,to{background:url({URL})}}.{NAME}{animation:{NAME} 9s infinite}',
  property: "@property --{NAME}{syntax:'<image>';inherits:true;initial-value:none}.{NAME}{--{NAME}:url({URL});background:var(--{NAME})}",
  'custom-inherited': 'body{--{NAME}:url({URL})}.{NAME}{background:var(--{NAME})}',
  'font-face': '@font-face{font-family:{NAME};src:url({URL})}.{NAME}{font-family:{NAME}}',
  'font-face-range': '@font-face{font-family:{NAME};src:local(none),url({URL}) format("woff2");unicode-range:U+0-FF}.{NAME}{font-family:{NAME}}',
  import: '@import url({URL});',
  'import-string': "@import '{URL}';",
  'import-unclosed': "@import '{URL}",
  'import-escaped': "@\\69mport '{URL}';",
  'import-escaped-long': "@\\000069 mport url('{URL}')",
  'import-upper-case': '@IMPORT URL({URL});',
  'import-comment': "@import/**/'{URL}'/**/;",
  'import-charset': "@charset 'utf-8';@import '{URL}';",
  'import-media': "@import '{URL}' (min-width:1px);",
  'import-layer': '@import url({URL}) layer(a);',
  'import-supports': "@import '{URL}' supports(display:grid);",
  'import-data': '@import "data:text/css,@import \'{URL}\';";',
  'import-after-layer': "@layer a;@import '{URL}' layer(a);",
}; // prettier-ignore

function namedAttribute([name, value]: readonly [string, string]): [string, string] {
  return [`attr-${name}`, `<div style="${value}">x</div>`];
}

function namedRule([name, sheet]: readonly [string, string]): [string, string] {
  return [`sheet-${name}`, `<style>${sheet}</style><p class="{NAME}">x</p>`];
}

export const CSS_VECTORS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ATTRIBUTES).map(namedAttribute)),
  ...Object.fromEntries(Object.entries(RULES).map(namedRule)),
  'sheet-unclosed': '<p class="{NAME}">x</p><style>.{NAME}{background:url({URL})}',
  'sheet-media-attribute': '<p class="{NAME}">x</p><style media="screen">.{NAME}{background:url({URL})}</style>',
  'sheet-type-attribute': '<p class="{NAME}">x</p><style type="TEXT/css">.{NAME}{background:url({URL})}</style>',
  'sheet-in-table': '<table><style>.{NAME}{background:url({URL})}</style><tr><td class="{NAME}">x</table>',
  'sheet-in-select': '<select><style>@import "{URL}";</style></select>',
  'sheet-body': '<style>body{background:url({URL})}</style>',
}; // prettier-ignore
