/** Drawings that load something when left alone. `{URL}`, `{REST}` and `{NAME}` are filled in by `vectors.ts`. */
const SHEET = 'data:image/svg+xml,';

export const SVG_VECTORS: Readonly<Record<string, string>> = {
  'svg-image-href': '<svg><image href="{URL}" width="9" height="9"/></svg>',
  'svg-image-xlink': '<svg><image xlink:href="{URL}" width="9" height="9"/></svg>',
  'svg-image-slashes': '<svg><image/width="9"/height="9"/xlink:href="//{REST}"/></svg>',
  'svg-image-in-defs':
    '<svg><defs><pattern id="{NAME}"><image href="{URL}" width="9" height="9"/></pattern></defs><rect fill="url(#{NAME})" width="9" height="9"/></svg>',
  'svg-use': '<svg><use href="{URL}#a"/></svg>',
  'svg-use-xlink': '<svg><use xlink:href="{URL}#a"/></svg>',
  'svg-fe-image':
    '<svg width="9" height="9"><filter id="{NAME}"><feImage href="{URL}"/></filter><rect width="9" height="9" filter="url(#{NAME})"/></svg>',
  'svg-fill': '<svg><rect width="9" height="9" fill="url({URL}#a)"/></svg>',
  'svg-stroke': '<svg><rect width="9" height="9" stroke="url({URL}#a)"/></svg>',
  'svg-mask': '<svg><rect width="9" height="9" mask="url({URL}#a)"/></svg>',
  'svg-clip-path': '<svg><rect width="9" height="9" clip-path="url({URL}#a)"/></svg>',
  'svg-filter': '<svg><rect width="9" height="9" filter="url({URL}#a)"/></svg>',
  'svg-marker': '<svg><path d="M0 0L9 9L5 5" marker-start="url({URL}#a)" marker-mid="url({URL}#b)"/></svg>',
  'svg-cursor': '<svg><rect width="9" height="9" cursor="url({URL}),auto"/></svg>',
  'svg-animate-href':
    '<svg><image width="9" height="9" href="data:,"><animate attributeName="href" values="{URL};{URL}" dur="60s"/></image></svg>',
  'svg-animate-from':
    '<svg><image width="9" height="9"><animate attributeName="xlink:href" from="{URL}" to="{URL}" dur="60s"/></image></svg>',
  'svg-set-href': '<svg><image width="9" height="9"><set attributeName="href" to="{URL}"/></image></svg>',
  'svg-animate-mask':
    '<svg><rect width="9" height="9"><animate attributeName="mask" values="url({URL}#a);url({URL}#a)" dur="60s"/></rect></svg>',
  'svg-set-cursor':
    '<svg><rect width="9" height="9"><set attributeName="cursor" to="url({URL}),auto"/></rect></svg>',
  'svg-set-fill':
    '<svg><rect width="9" height="9"><set attributeName="fill" to="url({URL}#a)"/></rect></svg>',
  'svg-style': '<svg><style>.{NAME}{background:url({URL})}</style></svg><p class="{NAME}">x</p>',
  'svg-style-cdata': '<svg><style><![CDATA[@import "{URL}";]]></style></svg>',
  'svg-style-entities': '<svg><style>@import &quot;{URL}&quot;;</style></svg>',
  'svg-style-attribute': '<svg style="background:url({URL})" width="9" height="9"></svg>',
  'svg-foreign-object':
    '<svg width="9" height="9"><foreignObject width="9" height="9"><img src="{URL}"></foreignObject></svg>',
  'svg-desc-img': '<svg><desc><img src="{URL}"></desc></svg>',
  'svg-title-style': '<svg><title><style>@import "{URL}";</style></title></svg>',
  'svg-p-breaks-out': '<svg></p><style><a id="</style><img src={URL}>">',
  'svg-script-href': '<svg><script href="{URL}"></script></svg>',
  'svg-in-img': `<img src='${SHEET}<svg xmlns="http://www.w3.org/2000/svg"><image href="{URL}"/></svg>'>`,
  'svg-in-object': `<object data='${SHEET}<svg xmlns="http://www.w3.org/2000/svg"><image href="{URL}"/></svg>'></object>`,
  'svg-in-embed': `<embed src='${SHEET}<svg xmlns="http://www.w3.org/2000/svg"><style>@import "{URL}";</style></svg>'>`,
  'svg-in-iframe': `<iframe src='${SHEET}<?xml-stylesheet href="{URL}"?><svg xmlns="http://www.w3.org/2000/svg"/>'></iframe>`,
};
