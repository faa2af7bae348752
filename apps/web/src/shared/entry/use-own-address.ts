import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/** The slug may have changed; the address is put right without a new entry in the history. */
export function useOwnAddress(url: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    const { pathname, search, hash } = window.location;
    if (pathname !== url) void navigate(`${url}${search}${hash}`, { replace: true, preventScrollReset: true });
  }, [url, navigate]);
}
