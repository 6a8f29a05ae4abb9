// What a screen reader would miss: fields and buttons without a name, a page without language, title or heading.
// Runs in the page, by the debugger: the page's own policy stays as it is.
(() => {
  const gaps = [];
  if (document.documentElement.lang === '') gaps.push('no language');
  if (document.title === '') gaps.push('no title');
  if (document.querySelectorAll('h1').length !== 1) gaps.push('not one h1');
  if (document.querySelectorAll('main').length !== 1) gaps.push('not one main');
  for (const field of document.querySelectorAll('input:not([type=hidden])')) {
    if (field.labels.length !== 1) gaps.push(`no label: ${field.outerHTML}`);
    for (const id of (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)) {
      if (document.getElementById(id) === null) gaps.push(`described by nothing: ${id}`);
    }
  }
  for (const control of document.querySelectorAll('button, a')) {
    if (control.textContent.trim() === '') gaps.push(`no name: ${control.outerHTML}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  if (new Set(ids).size !== ids.length) gaps.push('an id twice');
  return gaps;
})();
