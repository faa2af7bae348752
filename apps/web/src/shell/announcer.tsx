import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { pageTitle } from '../shared/layout/page-title';
import { useStore } from '../shared/store';

/** Reads the name of the new page to screen readers after a navigation; silent at the first page, which the browser reads itself. */
export function Announcer() {
  const title = useStore(pageTitle);
  const { pathname } = useLocation();
  const first = useRef(pathname);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (pathname !== first.current) setSpoken(title);
    if (pathname !== first.current) first.current = '';
  }, [pathname, title]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {spoken}
    </div>
  );
}
