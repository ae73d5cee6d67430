/** Stories in other languages: a story's own shape, with every word that readers see replaced by one of that language. */

/** Everyday words of news, short and long ones mixed. */
export const WORDS: Record<string, string> = {
  hy: 'Հայաստան և Ադրբեջան խաղաղության պայմանագիր ստորագրեցին այսօր Երևանում կառավարությունը հայտարարեց որ բանակցությունները շարունակվելու են նախագահի այցելությունից հետո միջազգային դիտորդների ներկայությամբ սահման ռազմական համագործակցություն նավթ գազ',
  ka: 'საქართველო და აზერბაიჯანი ხელშეკრულებას მოაწერენ ხელს დღეს თბილისში მთავრობამ განაცხადა რომ მოლაპარაკებები გაგრძელდება პრეზიდენტის ვიზიტის შემდეგ საერთაშორისო დამკვირვებლების თანდასწრებით საზღვარი სამხედრო თანამშრომლობა ნავთობი გაზი',
  az: 'Azərbaycan və Ermənistan sülh müqaviləsini bu gün Bakıda imzaladı hökumət bildirdi ki danışıqlar prezidentin səfərindən sonra beynəlxalq müşahidəçilərin iştirakı ilə davam etdiriləcək sərhəd hərbi əməkdaşlıq neft qaz İstanbul şəhəri',
  hi: 'भारत और अज़रबैजान ने आज दिल्ली में शांति समझौते पर हस्ताक्षर किए सरकार ने कहा कि राष्ट्रपति की यात्रा के बाद अंतरराष्ट्रीय पर्यवेक्षकों की उपस्थिति में बातचीत जारी रहेगी सीमा सैन्य सहयोग तेल गैस',
  fa: 'ایران و جمهوری آذربایجان امروز در تهران پیمان صلح را امضا کردند دولت اعلام کرد که گفت‌وگوها پس از سفر رئیس‌جمهور با حضور ناظران بین‌المللی ادامه خواهد یافت مرز همکاری نظامی نفت گاز',
};

/** Of a story's graphics, what readers see of each thing. */
const SEEN = ['name', 'short', 'title', 'label', 'unit'];

/** @returns words of the language, about as many letters as the text has; the same for the same text */
function inWords(text: string, language: string): string {
  const words = WORDS[language]?.split(' ') ?? [];
  let at = [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  let result = words[at % words.length] ?? text;
  for (;;) {
    const longer = `${result} ${words[++at % words.length]}`;
    if (longer.length > text.length * 1.1) return result;
    result = longer;
  }
}

/** @returns the graphics' data with each word that is seen in the language */
export function inLanguage<Data>(data: Data, language: string): Data {
  const text = JSON.stringify({ ...data, language }, (key, value: unknown) =>
    SEEN.includes(key) && typeof value === 'string' ? inWords(value, language) : value,
  );
  return JSON.parse(text) as Data;
}
