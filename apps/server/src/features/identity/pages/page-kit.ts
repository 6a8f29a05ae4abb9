import type { Login } from '@postern/login';
import { html, pageHeaders } from '@postern/login/pages';
import type { Html, PageSite } from '@postern/login/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SIGN_IN_PATHS } from '../sign-in-paths.ts';

/** The site as the sign-in library's layout wants it. */
export function pageSite(login: Pick<Login, 'publicOrigin'>): PageSite {
  return {
    name: 'Postern',
    host: new URL(login.publicOrigin).host,
    stylesheetUrl: SIGN_IN_PATHS.stylesheet,
    scriptUrl: SIGN_IN_PATHS.landingScript,
    language: 'en',
  };
}

/** Sends a whole page with the headers of the sign-in pages. */
export function sendPage(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply
    .code(status)
    .headers(pageHeaders({ asks: page.includes(SIGN_IN_PATHS.strengthScript) }))
    .send(page);
}

/** No field of ours is longer, a password apart, whose length is told. Characters. */
const FIELD_MAX = 2_048;

/** A field of a form as text; empty where it is absent, or too long to be honest. */
export function formField(request: FastifyRequest, name: string, maximum = FIELD_MAX): string {
  const { body } = request;
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value.length <= maximum ? value : '';
}

export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Further attributes. */
  readonly attributes: Html;
  /** Where the page begins: its first field, or the first that is wrong. */
  readonly focused?: boolean;
}

/** A label, its field, and what is wrong with it, announced together. */
export function textField({
  name,
  label,
  value = '',
  hint,
  error,
  attributes,
  focused = false,
}: TextField): Html {
  const describedBy = [error === undefined ? '' : `${name}-error`, hint === undefined ? '' : `${name}-hint`];
  return html`<label for="${name}">${label}</label>
    ${error === undefined ? undefined : html`<p class="error" id="${name}-error" role="alert">${error}</p>`}
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      aria-describedby="${describedBy.filter((id) => id !== '').join(' ')}"
      ${error === undefined ? undefined : html`aria-invalid="true"`}
      ${focused ? html`autofocus` : undefined}
      ${attributes}
    />
    ${hint === undefined ? undefined : html`<p class="hint" id="${name}-hint">${hint}</p>`}`;
}

/** A field for a new password, whose strength is shown while it is typed. */
export function newPasswordField({
  label,
  hint,
  minimum,
  error,
  required,
  focused,
}: {
  readonly label: string;
  readonly hint: string;
  readonly minimum: number;
  readonly error: string | undefined;
  readonly required: boolean;
  readonly focused: boolean;
}): Html {
  return html`${textField({
      name: 'password',
      label,
      hint,
      error,
      focused,
      attributes: html`type="password" autocomplete="new-password" autocapitalize="none" spellcheck="false"
      minlength="${minimum}" maxlength="1024" data-strength="password-strength"
      ${required ? html`required` : undefined}`,
    })}
    <p class="hint" id="password-strength" role="status"></p>`;
}
