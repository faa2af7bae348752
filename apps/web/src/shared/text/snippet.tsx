interface SnippetProps {
  parts: { text: string; hit: boolean }[];
}

/** Text in which the words that were searched are marked. */
export function Snippet({ parts }: SnippetProps) {
  let from = 0;
  return parts.map(({ text, hit }) => {
    const key = from;
    from += text.length;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
