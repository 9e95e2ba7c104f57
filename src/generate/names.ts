/** Invented names: common first names and surnames, joined by chance; none belongs to a real student. */

function list(names: string): readonly string[] {
  return names.trim().split(/\s*\/\s*/);
}

export const femaleNames = list(`
  Abigail / Alicia / Amara / Amelia / Ana / Anh / Anne-Marie / Ariana / Beatriz / Camila / Carmen / Chloe / Daniela /
  Elena / Emily / Esperanza / Fatima / Grace / Hannah / Isabel / Jasmine / Jimena / Ka'ala / Keiko / Layla / Lily /
  Lucia / Mai / Maria / Mary Jo / Mei / Mia / Naomi / Natalia / Nia / Olivia / Paloma / Priya / Rosa / Ruby / Sarah /
  Sofia / Tala / Valeria / Victoria / Ximena / Yesenia / Zoe
`);

export const maleNames = list(`
  Aaron / Adrian / Alejandro / Andrew / Angel / Arjun / Benjamin / Caleb / Carlos / D'Andre / Daniel / David / Diego /
  Eduardo / Elijah / Emilio / Ethan / Felix / Gabriel / Hector / Isaac / Jamal / Javier / Jean-Luc / Jose / Joseph /
  Juan / Juan Carlos / Kai / Kenji / Kevin / Leo / Luis / Marcus / Mateo / Minh / Nathan / Noah / Omar / Oscar / Pedro /
  Ravi / Samuel / Santiago / Tomas / Victor / Wei / Xavier
`);

export const surnames = list(`
  Adams / Aguilar / Alvarez / Bautista / Bennett / Brooks / Campbell / Castillo / Chan / Chavez / Chen / Cooper / Cruz /
  D'Souza / Davis / De La Cruz / Delgado / Diaz / Edwards / Espinoza / Flores / Foster / Garcia / Garcia-Lopez / Gomez /
  Gonzalez / Grant / Gutierrez / Hall / Harris / Hernandez / Ibarra / Jackson / Jimenez / Johnson / Kaur / Kim / Lee /
  Lopez / Martinez / Mendoza / Miller / Morales / Nguyen / O'Connor / Ortiz / Park / Patel / Perez / Pham / Ramirez /
  Ramos / Reyes / Rivera / Rodriguez / Ruiz / Salazar / Sanchez / Singh / Smith / Smith-Jones / Soto / St. James /
  Taylor / Torres / Tran / Vargas / Walker / Wang / Williams / Wong / Xiong / Young / Young, Jr. / Zavala
`);

/** Surnames with a double quote, as files hold it where an apostrophe was meant. */
export const quotedSurnames = list('O"Brien / O"Neil / D"Angelo');

/** Surnames with letters outside ASCII. */
export const accentedSurnames = list('Muñoz / Peña / Núñez / García / Zúñiga / Gonçalves');

/** Beginnings and ends of the names of places; none is a real district. */
export const placeNames = list(`
  Alder / Bay Laurel / Buckeye / Cedar / Chaparral / Cottonwood / Coyote / Dogwood / Elderberry / Foxtail / Goldenrod /
  Heron / Ironwood / Juniper / Kestrel / Lupine / Madrone / Manzanita / Mariposa / Mesquite / Osprey / Pinecone / Poppy /
  Quail / Red Fir / Sagebrush / Sequoia / Sycamore / Tanoak / Toyon / Tule / Willow / Yarrow
`);

export const placeEndings = list(`
  Valley / Creek / Ridge / Canyon / Meadows / Springs / Hills / Flats / Grove / Bend / Point / Crossing / Summit /
  Lagoon / Mesa / Glen
`);
