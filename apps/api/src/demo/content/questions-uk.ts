import type { QuestionSketch } from './questions';

/** What Stockport, Altrincham and Trafford Park want to know. */
export const questionsOfTheUk: readonly QuestionSketch[] = [
  {
    key: 'returns-label',
    space: 'uk',
    author: 'zuzanna',
    language: 'en',
    ago: 10,
    title: 'Can a customer return a French order to a UK shop?',
    body: 'Two this week. The system says no, the leaflet in the box says yes.',
    themes: ['service-client'],
    votes: 6,
    accepted: 'priya',
    answers: [
      {
        key: 'priya',
        author: 'priya',
        ago: 9.4,
        body: 'Yes, since the spring. Book it as a collection, not as a return: the refund then goes out from Lyon in euros. I have asked for the screen to be corrected.',
        up: 8,
        comments: [{ author: 'grace', ago: 9, body: 'Works, did one yesterday. The customer should keep the receipt in euros.' }],
      },
      { key: 'callum', author: 'callum', ago: 9.8, body: 'We always said no. Sorry.', up: 1, down: 3 },
    ],
  },
  {
    key: 'plain-english',
    space: 'uk',
    author: 'niamh',
    language: 'en',
    ago: 7,
    title: 'Which words do customers use for « électroménager »?',
    body: 'We write “domestic appliances” everywhere. I have never heard a customer say it.',
    themes: ['referencement', 'contenus'],
    votes: 5,
    answers: [
      {
        key: 'owen',
        author: 'owen',
        ago: 6.6,
        body: 'From 90 days of our own search box: “washing machine” 41%, “fridge” 22%, “white goods” 9%, “appliances” 4%, “domestic appliances” 3 searches in all.',
        up: 10,
      },
      { key: 'grace', author: 'grace', ago: 6.2, body: 'In the shop: “the washer”. Always.', up: 6 },
    ],
  },
  {
    key: 'allotment-delivery',
    space: 'uk',
    author: 'megan',
    language: 'en',
    ago: 4.4,
    title: 'Do we deliver to allotments without a postcode?',
    body: 'Three societies asked. The gates have a name, not an address, and the form wants a postcode.',
    themes: ['jardin', 'livraison'],
    votes: 4,
  },
];
