export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly brand: string;
  readonly tags: readonly string[];
  readonly cents: number;
  readonly weight: number;
  /** Sold in the web shop, too. */
  readonly ships: boolean;
}

type Row = readonly [sku: string, name: string, cents: number, weight: number, tags: string];

const product = ([sku, name, cents, weight, tags]: Row, made: Pick<Product, 'brand' | 'ships'>): Product => ({
  sku,
  name,
  tags: tags.split(', '),
  cents,
  weight,
  ...made,
});

const drink = (...[sku, name, cents, weight, tags]: Row): Product =>
  product([sku, name, cents, weight, `drink, ${tags}`], { brand: 'Harbour', ships: false });
const food = (...[sku, name, cents, weight, tags]: Row): Product =>
  product([sku, name, cents, weight, `food, ${tags}`], { brand: 'Harbour Kitchen', ships: false });
const shelf = (brand: string, ...row: Row): Product => product(row, { brand, ships: true });

/** What is drunk and eaten at the counter. */
export const counter: readonly [Product, ...Product[]] = [
  drink('CUP-ESP', 'Espresso', 280, 12, 'coffee, hot'),
  drink('CUP-MEL', 'Melange', 420, 20, 'coffee, hot, milk'),
  drink('CUP-FLW', 'Flat white', 440, 14, 'coffee, hot, milk'),
  drink('CUP-OAT', 'Oat cappuccino', 480, 12, 'coffee, hot, vegan'),
  drink('CUP-COL', 'Cold brew', 460, 6, 'coffee, cold, vegan'),
  drink('CUP-TEA', 'Pot of tea', 430, 7, 'tea, hot, vegan'),
  drink('CUP-CHO', 'Hot chocolate', 470, 6, 'hot, milk'),
  food('EAT-CRO', 'Butter croissant', 290, 14, 'bakery'),
  food('EAT-SAC', 'Chocolate cake', 520, 7, 'bakery, sweet'),
  food('EAT-APF', 'Apple strudel', 490, 6, 'bakery, sweet'),
  food('EAT-BOW', 'Granola bowl', 690, 4, 'breakfast, vegan'),
  food('EAT-TOA', 'Ham and cheese toast', 650, 6, 'lunch'),
  food('EAT-HUM', 'Hummus sandwich', 680, 4, 'lunch, vegan'),
];

/** What is taken home. */
export const shelves: readonly [Product, ...Product[]] = [
  shelf('Lindenhof', 'LIN-ESP-250', 'Lindenhof espresso beans 250 g', 890, 14, 'beans, espresso'),
  shelf('Lindenhof', 'LIN-ESP-1000', 'Lindenhof espresso beans 1 kg', 2990, 6, 'beans, espresso, large'),
  shelf('Lindenhof', 'LIN-FIL-250', 'Lindenhof filter beans 250 g', 950, 9, 'beans, filter'),
  shelf('Lindenhof', 'LIN-DEC-250', 'Lindenhof decaf beans 250 g', 990, 3, 'beans, decaf'),
  shelf('Donau Rösterei', 'DON-ETH-250', 'Donau Rösterei Ethiopia 250 g', 1290, 8, 'beans, filter, single origin'),
  shelf('Donau Rösterei', 'DON-COL-250', 'Donau Rösterei Colombia 250 g', 1190, 7, 'beans, single origin'),
  shelf('Donau Rösterei', 'DON-CAP-50', 'Donau Rösterei capsules, 50', 1890, 5, 'capsules, large'),
  shelf('Almgarten', 'ALM-KRA-100', 'Almgarten mountain herbs 100 g', 750, 7, 'tea, herbal, organic'),
  shelf('Almgarten', 'ALM-MIN-100', 'Almgarten mint 100 g', 690, 5, 'tea, herbal, organic'),
  shelf('Nordwind', 'NORD-EAR-100', 'Nordwind Earl Grey 100 g', 840, 6, 'tea, black'),
  shelf('Nordwind', 'NORD-SEN-100', 'Nordwind sencha 100 g', 1120, 4, 'tea, green'),
  shelf('Klara', 'KLA-V60', 'Klara pour-over cone', 2450, 2, 'equipment, filter'),
  shelf('Klara', 'KLA-MIL', 'Klara hand mill', 6900, 1.5, 'equipment'),
  shelf('Klara', 'KLA-MUG', 'Klara stoneware mug', 1650, 5, 'equipment, gift'),
  shelf('Klara', 'KLA-KET', 'Klara gooseneck kettle', 11900, 0.6, 'equipment, gift'),
  shelf('Harbour', 'HAR-SET', 'Harbour gift box', 3900, 2, 'gift'),
];

/** The outlets, by the city that each stands in; guests from elsewhere come as travellers. */
export const outlets: readonly [Outlet, ...Outlet[]] = [
  { name: 'Quay 4', city: 'Vienna', weight: 20 },
  { name: 'Naschmarkt', city: 'Vienna', weight: 14 },
  { name: 'Westbahnhof', city: 'Vienna', weight: 9 },
  { name: 'Donaustadt', city: 'Vienna', weight: 6 },
  { name: 'Hauptplatz Graz', city: 'Graz', weight: 13 },
  { name: 'Jakominiplatz', city: 'Graz', weight: 7 },
  { name: 'Landstraße Linz', city: 'Linz', weight: 10 },
  { name: 'Getreidegasse', city: 'Salzburg', weight: 9 },
  { name: 'Maria-Theresien-Straße', city: 'Innsbruck', weight: 7 },
  { name: 'Airport VIE', city: 'Schwechat', weight: 5 },
];

export interface Outlet {
  readonly name: string;
  readonly city: string;
  readonly weight: number;
}
