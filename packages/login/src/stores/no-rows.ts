/** Appending nothing to an empty audit log has no last row to give: a mistake of the caller. */
export function noRows(): TypeError {
  return new TypeError('Nothing was appended, and the audit log is empty.');
}
