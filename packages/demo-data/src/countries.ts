export interface Country {
  readonly name: string;
  readonly weight: number;
  readonly language: string;
  readonly phonePrefix: string;
  readonly cities: readonly [City, ...City[]];
  readonly women: readonly [string, ...string[]];
  readonly men: readonly [string, ...string[]];
  readonly families: readonly [string, ...string[]];
}

export interface City {
  readonly name: string;
  readonly weight: number;
  readonly state: string;
  /** # stands for any digit. */
  readonly postalCode: string;
}

const city = (name: string, weight: number, state: string, postalCode: string): City => ({ name, weight, state, postalCode });

const austria: Country = {
  name: 'Austria',
  weight: 680,
  language: 'de',
  phonePrefix: '+43 660',
  cities: [
    city('Vienna', 44, 'Vienna', '1##0'),
    city('Graz', 18, 'Styria', '80#0'),
    city('Linz', 11, 'Upper Austria', '40#0'),
    city('Salzburg', 9, 'Salzburg', '50#0'),
    city('Innsbruck', 7, 'Tyrol', '60#0'),
    city('Klagenfurt', 4, 'Carinthia', '90#0'),
    city('Villach', 2, 'Carinthia', '95#0'),
    city('Wels', 2, 'Upper Austria', '46#0'),
    city('St. Pölten', 2, 'Lower Austria', '31#0'),
    city('Dornbirn', 1, 'Vorarlberg', '68#0'),
  ],
  women: [
    'Anna',
    'Lena',
    'Sophie',
    'Katharina',
    'Johanna',
    'Theresa',
    'Magdalena',
    'Valerie',
    'Elisabeth',
    'Hannah',
    'Martina',
    'Birgit',
    'Renate',
    'Verena',
    'Jasmin',
  ],
  men: [
    'Lukas',
    'Florian',
    'Maximilian',
    'Tobias',
    'Jakob',
    'Stefan',
    'Markus',
    'Thomas',
    'Paul',
    'Felix',
    'Günther',
    'Matthias',
    'Andreas',
    'Wolfgang',
    'Moritz',
  ],
  families: [
    'Gruber',
    'Huber',
    'Bauer',
    'Wagner',
    'Müller',
    'Pichler',
    'Steiner',
    'Moser',
    'Mayer',
    'Hofer',
    'Leitner',
    'Berger',
    'Fuchs',
    'Eder',
    'Fischer',
    'Schmid',
    'Winkler',
    'Weber',
    'Schwarz',
    'Reiter',
    'Wimmer',
    'Lang',
    'Egger',
    'Aigner',
    'Brunner',
    'Haas',
  ],
};

const germany: Country = {
  name: 'Germany',
  weight: 130,
  language: 'de',
  phonePrefix: '+49 151',
  cities: [
    city('Munich', 40, 'Bavaria', '80###'),
    city('Passau', 12, 'Bavaria', '9403#'),
    city('Berlin', 20, 'Berlin', '10###'),
    city('Hamburg', 14, 'Hamburg', '20###'),
    city('Cologne', 14, 'North Rhine-Westphalia', '50###'),
  ],
  women: ['Julia', 'Laura', 'Sarah', 'Lisa', 'Claudia', 'Petra', 'Greta', 'Mia', 'Charlotte', 'Jana'],
  men: ['Jonas', 'Leon', 'Finn', 'Sebastian', 'Christian', 'Jürgen', 'Niklas', 'Henrik', 'Uwe', 'Till'],
  families: [
    'Schneider',
    'Becker',
    'Hoffmann',
    'Koch',
    'Richter',
    'Klein',
    'Wolf',
    'Schröder',
    'Neumann',
    'Braun',
    'Krüger',
    'Weiß',
    'Vogel',
    'Jäger',
  ],
};

const poland: Country = {
  name: 'Poland',
  weight: 70,
  language: 'pl',
  phonePrefix: '+48 512',
  cities: [
    city('Kraków', 50, 'Lesser Poland', '30-###'),
    city('Warsaw', 30, 'Masovia', '00-###'),
    city('Wrocław', 20, 'Lower Silesia', '50-###'),
  ],
  women: ['Zofia', 'Maja', 'Agnieszka', 'Małgorzata', 'Katarzyna', 'Ewa', 'Joanna', 'Barbara'],
  men: ['Tomasz', 'Piotr', 'Jakub', 'Łukasz', 'Michał', 'Paweł', 'Krzysztof', 'Wojciech'],
  families: ['Lis', 'Nowak', 'Wójcik', 'Mazur', 'Krawczyk', 'Zając', 'Dąbrowski', 'Król', 'Wróbel', 'Kaczmarek'],
};

const czechia: Country = {
  name: 'Czechia',
  weight: 45,
  language: 'cs',
  phonePrefix: '+420 601',
  cities: [city('Brno', 55, 'South Moravia', '602 0#'), city('Prague', 45, 'Prague', '110 0#')],
  women: ['Eliška', 'Tereza', 'Lucie', 'Jana', 'Kateřina', 'Věra'],
  men: ['Jiří', 'Ondřej', 'Petr', 'Tomáš', 'Zdeněk', 'Marek'],
  families: ['Novák', 'Svoboda', 'Dvořák', 'Černý', 'Procházka', 'Kučera', 'Veselý', 'Růžička'],
};

const italy: Country = {
  name: 'Italy',
  weight: 35,
  language: 'it',
  phonePrefix: '+39 347',
  cities: [
    city('Trieste', 45, 'Friuli-Venezia Giulia', '341##'),
    city('Bolzano', 35, 'South Tyrol', '391##'),
    city('Milan', 20, 'Lombardy', '201##'),
  ],
  women: ['Giulia', 'Chiara', 'Francesca', 'Elena', 'Sofia', 'Martina'],
  men: ['Matteo', 'Lorenzo', 'Andrea', 'Davide', 'Marco', 'Nicolò'],
  families: ['Rossi', 'Ferrari', 'Bianchi', 'Romano', 'Colombo', 'Ricci', 'Conti', "D'Angelo"],
};

const france: Country = {
  name: 'France',
  weight: 25,
  language: 'fr',
  phonePrefix: '+33 6 12',
  cities: [city('Strasbourg', 60, 'Grand Est', '670##'), city('Paris', 40, 'Île-de-France', '750##')],
  women: ['Mireille', 'Camille', 'Chloé', 'Élodie', 'Anaïs'],
  men: ['Hugo', 'Étienne', 'Théo', 'Rémi', 'François'],
  families: ['Faure', 'Lefèvre', 'Moreau', 'Girard', 'Bonnet', 'Rousseau'],
};

const hungary: Country = {
  name: 'Hungary',
  weight: 15,
  language: 'hu',
  phonePrefix: '+36 20',
  cities: [city('Győr', 50, 'Győr-Moson-Sopron', '902#'), city('Budapest', 50, 'Budapest', '10##')],
  women: ['Eszter', 'Zsófia', 'Réka'],
  men: ['Bence', 'Gergő', 'László'],
  families: ['Nagy', 'Szabó', 'Tóth', 'Kovács', 'Varga'],
};

/** A coffee chain on the Danube: most guests live there, travellers come from the countries around. */
export const countries: readonly [Country, ...Country[]] = [austria, germany, poland, czechia, italy, france, hungary];
