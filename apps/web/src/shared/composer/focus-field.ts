/** Puts the cursor into the field of this name, wherever it stands in the form (`field-title`). */
export function focusField(field: string): void {
  const place = document.getElementById(`field-${field}`);
  const target = place?.matches('input, textarea, [contenteditable]')
    ? place
    : place?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]');
  target?.focus();
  place?.scrollIntoView({ block: 'center' });
}
