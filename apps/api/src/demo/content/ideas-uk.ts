import { funded, type IdeaSketch, say, step } from './sketch';

/** Stockport, Altrincham and around. */
export const ideasOfTheUk: readonly IdeaSketch[] = [
  {
    key: 'bank-holidays',
    space: 'uk',
    author: 'grace',
    language: 'en',
    title: 'Bank holiday deliveries: say it first',
    body: `
      Every May someone waits in all day on a bank holiday because the French calendar is on the site.

      To do: list the eight dates, find out who owns the calendar (Maya?), draft the banner. Ask @daniel whether the depot would run a half day.`,
    themes: ['livraison'],
    created: 0.8,
  },
  {
    key: 'garden-advice-by-text',
    space: 'uk',
    author: 'callum',
    language: 'en',
    title: 'Garden advice by text, from people who garden',
    body: `
      One number on the receipt. Text a photo of the sick plant, get an answer the same day from one of us at Altrincham. Three of the team
      have allotments and one is me.

      We would not sell anything in the answer. If a pot is too small we will say so, and people can work out where to get a pot.`,
    audience: 'Garden customers in Altrincham and Stockport',
    channels: ['SMS'],
    cost: 600,
    kpi: 'Texts answered the same day, repeat visits',
    themes: ['jardin', 'service-client'],
    created: 1.2,
    path: [step(1, 'submitted', 'callum')],
  },
  {
    key: 'allotment-societies',
    space: 'uk',
    author: 'megan',
    coAuthors: ['callum'],
    language: 'en',
    title: 'Twelve allotment societies within five miles of Stockport',
    body: `
      Twelve societies, about 1,100 plot holders, waiting lists of four years. They order together once a year, from a catalogue, by cheque.

      ## What I would offer

      - A society account: one order, one delivery to the gate, one invoice.
      - Sheds and benches assembled on site by @yusuf and a colleague.
      - Ten per cent back to the society for its hedge, its tap, its toilet. They choose.

      I have met four secretaries. All four asked about the toilet.`,
    problem: 'We sell garden furniture to people with patios and ignore the ones who are outdoors every day.',
    audience: 'Allotment societies in Stockport and south Manchester',
    channels: ['partners', 'shop'],
    goal: 'Six societies in the first year',
    cost: 6800,
    kpi: 'Societies signed, orders per society',
    themes: ['jardin', 'partenariats'],
    created: 31,
    path: [step(30.7, 'submitted', 'megan'), step(29.5, 'open', 'priya'), step(16, 'shortlisted', 'priya'), step(7, 'in_jury', 'ines')],
    votes: 13,
    picture: { kind: 'plant', palette: 'green', seed: 12 },
    talk: [
      say(
        'daniel',
        28.3,
        'Allotment gates: half of them will not take a seven-and-a-half tonner. Allow for the small van and two trips.',
        [say('megan', 28, 'Walked four of the twelve, three gates are fine. I will measure the rest.')],
        { useful: 5 },
      ),
      say(
        'pauline',
        24.4,
        'En France on a les jardins ouvriers, 90 parcelles rien qu’à Villeurbanne. Si ça marche chez vous je copie sans demander.',
        [],
        { like: 6 },
      ),
      say(
        'gael',
        19.6,
        'Ten per cent back on garden furniture leaves 21% margin. On sheds it leaves 9. Could sheds be five?',
        [say('megan', 19.2, 'Sheds at five is fair. The secretaries care about the delivery more than the discount.')],
        { useful: 4 },
      ),
    ],
  },
  {
    key: 'rain-check-cards',
    space: 'uk',
    author: 'niamh',
    language: 'en',
    title: 'Rain-check cards for garden furniture',
    body: `
      Last June it rained on eleven of our twelve garden Saturdays. People came in dripping, sat in the chairs, and said they would come
      back when it stopped.

      So give them something to come back with. If it is raining when you sit down, you get a card with the chair’s name on it: ten per cent
      off and free delivery, valid on the next dry weekend, as declared by the shop on its window that Friday.

      Cheap to print, a bit daft, and it is about the weather, which is the only thing anybody here talks about.`,
    audience: 'Saturday visitors in Stockport and Altrincham',
    channels: ['shop', 'social media'],
    goal: '150 cards used in a season',
    cost: 2700,
    kpi: 'Cards used, average basket',
    themes: ['jardin', 'magasins'],
    created: 60.6,
    path: [
      step(60.4, 'submitted', 'niamh'),
      step(59.3, 'open', 'priya'),
      step(51, 'shortlisted', 'priya'),
      step(47, 'in_jury', 'ines'),
      funded(
        41.5,
        'Tiny budget, very local, and nobody on the panel had seen it done. One condition: the shop alone decides what dry means.',
      ),
      step(38.5, 'in_campaign', 'niamh'),
      step(
        14,
        'measured',
        'niamh',
        `612 cards given, 203 used, average basket £341 against £298. About sixty of the 203 would have bought anyway, going by
        what they told the till. Target was 150.`,
      ),
      step(8, 'published', 'lea', 'Cas vérifié : factures, photos de la vitrine et calcul des achats qui auraient eu lieu de toute façon.'),
    ],
    votes: 16,
    picture: { kind: 'chair', palette: 'blue', seed: 203 },
    talk: [
      say('grace', 58.4, 'Who decides it is dry? If it is me I want it in writing, people will argue.', [
        say('niamh', 58.1, 'It is you, in chalk, on the window. Nobody argues with chalk.', [], { like: 8 }),
      ]),
      say(
        'owen',
        55.8,
        'Please ask each person at the till whether they would have come back anyway. One tick on a sheet. It is the only control we can afford.',
        [],
        { useful: 8 },
      ),
      say('pauline', 7.1, 'Est-ce que ça se transpose à Rennes ? Je demande pour une amie qui dirige le magasin de Rennes.', [
        say('niamh', 6.8, 'Send her over. I will give her the chalk.', [], { like: 11 }),
      ]),
    ],
  },
  {
    key: 'market-hall-table',
    space: 'uk',
    author: 'niamh',
    language: 'en',
    title: 'Furnish the long table in Altrincham market hall',
    body: `
      Three thousand people a week sit in that hall, on benches that fall apart. We lend twenty metres of our acacia tables for a year. A
      small brass plate, nothing else.

      The hall wants it. They asked for twelve months and a spare bench.`,
    audience: 'Market visitors',
    channels: ['partners'],
    goal: '300 visits to the shop that mention the table',
    cost: 8900,
    kpi: 'Visitors who mention it at the till',
    themes: ['partenariats', 'jardin'],
    created: 58,
    path: [
      step(57.8, 'submitted', 'niamh'),
      step(56.5, 'open', 'priya'),
      step(48, 'shortlisted', 'priya'),
      step(44, 'in_jury', 'ines'),
      funded(37, 'Good fit, good place. The panel asks for a check after three weeks because nothing here can be measured online.'),
      step(32, 'in_campaign', 'niamh'),
      step(
        15,
        'stopped',
        'mathieu',
        `Le marché change d’exploitant et le nouveau veut un loyer. Deux tables posées, 26 mentions en trois semaines : on arrête, on
        récupère les tables, 5 400 € rendus à l’enveloppe.`,
      ),
    ],
    votes: 14,
    talk: [
      say('callum', 55.3, 'I eat there twice a week. The brass plate will be covered in curry by Friday, but yes.', [], { like: 6 }),
      say(
        'gael',
        50.7,
        'Que se passe-t-il si la halle ferme ou change de main ? Je ne vois pas de clause de retour.',
        [say('niamh', 50.3, 'Good catch. Added: thirty days’ notice, tables come home at their cost.', [], { useful: 4 })],
        { useful: 7 },
      ),
      say(
        'niamh',
        14.3,
        'For the record: the clause worked, the tables are home with two scratches. I would try again with a place that owns its walls.',
        [],
        { like: 9 },
      ),
    ],
  },
];
