import type { PageSketch } from './page-sketch';

/** What is different on the other side of the Channel. */
export const pagesOfTheUk: readonly PageSketch[] = [
  {
    key: 'uk-start',
    space: 'uk',
    author: 'niamh',
    title: 'Start here: the UK team',
    ago: 77,
    body: `
      Two shops, one depot, eleven people. Here is what differs from France, and who to ask.

      - [Deliveries](page:uk-deliveries): Callum
      - [Returns](page:uk-returns): Grace
      - [Tone of voice](page:uk-tone): Niamh`,
    verified: { by: 'niamh', ago: 14, months: 6 },
    useful: ['owen', 'megan', 'zuzanna'],
  },
  {
    key: 'uk-deliveries',
    space: 'uk',
    parent: 'uk-start',
    author: 'callum',
    title: 'Deliveries around Manchester',
    ago: 76,
    body: `
      ## Before you leave

      Call half an hour ahead. Ask about stairs, parking and the dog.

      ## Clean air zone

      The small van only, until six in the evening.

      ## Old appliances

      We take one away for each we bring. Fridges go to Trafford Park the same day.`,
    edits: [
      {
        by: 'daniel',
        ago: 16,
        body: `
          ## Before you leave

          Call half an hour ahead. Ask about stairs, parking and the dog.

          ## Clean air zone

          Any van since October: the small one was needed no longer.

          ## Old appliances

          We take one away for each we bring. Fridges go to Trafford Park the same day.`,
        name: 'After the October rules',
      },
    ],
  },
  {
    key: 'uk-returns',
    space: 'uk',
    parent: 'uk-start',
    author: 'grace',
    title: 'Returns, step by step',
    ago: 59,
    body: `
      1. Thank them for telling us
      2. Photograph the plate and the fault
      3. Offer a repair first, a refund if they would rather
      4. Write one line on why`,
    useful: ['priya', 'daniel'],
  },
  {
    key: 'uk-tone',
    space: 'uk',
    parent: 'uk-start',
    author: 'niamh',
    title: 'Tone of voice in English',
    ago: 56,
    body: `
      The [French charter](page:charte) holds. Three things do not translate.

      - “Sobre” is plain, not sober
      - We say sorry once, early
      - No exclamation marks, however good the news`,
  },
  {
    key: 'uk-prices',
    space: 'uk',
    author: 'owen',
    title: 'Price labels and VAT',
    ago: 37,
    body: 'Prices include VAT, always. Strike a price through only if it stood for 28 days. Ask Priya before a bundle.',
    doubted: { by: 'priya', ago: 3, comment: 'The 28 days are from the old guidance.' },
  },
  {
    key: 'uk-template',
    space: 'uk',
    author: 'megan',
    title: 'Shop event, one page',
    ago: 29,
    template: true,
    body: `
      ## What happens

      One sentence, with a time.

      ## What we need

      - People
      - Appliances
      - Cake

      ## How we know it worked

      A number, and something somebody said.`,
  },
];
