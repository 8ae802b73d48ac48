"""What happened and what did not: denials, practices, words of another sense; and sentences that tell of nothing."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
    "practices that somebody tells of on a day": [
        (
            "At least twelve drills are held yearly by French and Greek troops under the pact of 2021, an official said on Monday.",
            "2026-03-12",
            [],
        ),
        (
            "Twenty exercises are held every year by US and Thai troops, the embassy said on Wednesday.",
            "2026-03-12",
            [],
        ),
    ],
    "negations beside what is inserted": [
        (
            "Two Russian Su-24s, with no transponders on, were intercepted by Belgian F-16s off Estonia on Tuesday.",
            "2026-06-18",
            ["scramble 2026-06-16 | BEL > RUS | F-16 BEL -, Su-24 RUS 2"],
        ),
        (
            "Three Venezuelan Su-30s, not one of them armed, had flown over Colombian territory on Tuesday, Bogota said.",
            "2026-06-18",
            ["airspace_violation 2026-06-16 | VEN > COL | Su-30 VEN 3"],
        ),
        (
            "No Russian aircraft, the ministry in Tallinn said, had entered Estonian airspace on Tuesday.",
            "2026-06-18",
            [],
        ),
    ],
    "negation and denial": [
        ("Russian bombers have never entered American airspace, the general said on Tuesday.", "2026-03-05", []),
        ("China's ministry denied that its aircraft had violated Japanese airspace.", "2026-03-05", []),
        ("No fighters were scrambled on Tuesday, the Norwegian air force said.", "2026-03-05", []),
        ("North Korea has not fired a ballistic missile since January, Seoul said on Tuesday.", "2026-03-05", []),
        (
            "Japan's Defense Ministry said that no fighters had been scrambled on Tuesday, and denied a report that Russian bombers had flown over the Sea of Japan that day.",
            "2026-02-19",
            [],
        ),
        (
            "Two Russian Tu-95s entered the Alaska air defense identification zone on Thursday but did not enter U.S. or Canadian airspace, the U.S. Northern Command said. No fighters were sent up.",
            "2026-04-25",
            ["adiz_entry 2026-04-23 | RUS > USA | Tu-95 RUS 2"],
        ),
        (
            "Three Russian MiG-31s violated Estonian airspace on Friday, the Estonian military said. Russia's Defense Ministry denied that, saying the fighters had kept over neutral waters.",
            "2025-09-20",
            ["airspace_violation 2025-09-19 | RUS > EST | MiG-31 RUS 3"],
        ),
        (
            "The United States and South Korea have called off the air exercise that they had planned for March 16 to 20, the Defense Ministry in Seoul said. It will not be held at a later date.",
            "2026-03-10",
            ["cancelled air_exercise 2026-03-16..2026-03-20 | KOR,USA | "],
        ),
        (
            "Taiwan's defense ministry detected no Chinese military aircraft around the island in the 24 hours to 6 a.m. on Sunday. It gave no reason for the absence.",
            "2026-03-01",
            [],
        ),
        (
            'Asked about posts saying that a Chinese frigate had locked its radar on a Taiwanese ship over the weekend, the minister said: "That did not happen."',
            "2026-03-05",
            [],
        ),
        (
            "Opposition lawmakers asked why the cost of sending up fighters to monitor Chinese aircraft keeps rising.",
            "2026-03-05",
            [],
        ),
        (
            "Japanese scrambles against such flights follow a familiar script.",
            "2026-03-05",
            [],
        ),
    ],
    "verbs beside a denial or a modal": [
        (
            "Japan scrambled F-15s on Tuesday against two Chinese H-6 bombers that can carry cruise missiles.",
            "2026-03-05",
            ["scramble 2026-03-03 | JPN > CHN | F-15 JPN -, H-6 CHN 2"],
        ),
        (
            "A Turkish drone whose crew did not answer the radio was followed by two Greek F-16s off Rhodes on Tuesday.",
            "2026-03-05",
            ["scramble 2026-03-03 | GRC > TUR | F-16 GRC 2, drone TUR 1"],
        ),
        (
            "North Korea fired what appeared to be an intermediate-range missile into the East Sea on Tuesday, the South Korean military said.",
            "2026-03-05",
            ["missile_launch 2026-03-03 | PRK | "],
        ),
        (
            "Iran launched what it said was a new cruise missile on Wednesday.",
            "2026-03-05",
            ["missile_launch 2026-03-04 | IRN | "],
        ),
        (
            "Nineteen Chinese aircraft entered Taiwan's air defense identification zone on Tuesday, the largest number so far this month.",
            "2026-03-05",
            ["adiz_entry 2026-03-03 | CHN > TWN | aircraft CHN 19"],
        ),
        (
            "Exercise Trident, which is held every year, began off Goa on Tuesday with warships of India and Oman.",
            "2026-03-05",
            ["naval_exercise 2026-03-03.. | IND,OMN | "],
        ),
        (
            "The army could not say whether two Russian helicopters had crossed into Estonia on Tuesday.",
            "2026-03-05",
            [],
        ),
        ("Jets that could have been scrambled on Tuesday stayed on the ground in Norway.", "2026-03-05", []),
    ],
    "craft brought down, met and let off": [
        (
            "The Azerbaijani army shot down an Armenian drone over Kalbajar on Tuesday, the defense ministry in Baku said.",
            "2026-03-05",
            ["airspace_violation 2026-03-03 | ARM > AZE | drone ARM 1"],
        ),
        (
            "A Malian drone was shot down near Tamanrasset on Tuesday, the Algerian army said.",
            "2026-03-05",
            ["airspace_violation 2026-03-03 | MLI > DZA | drone MLI 1"],
        ),
        ("Ukraine's air force shot down a Russian Su-34 over Kharkiv on Tuesday.", "2026-03-05", []),
        ("A US MQ-9 drone was shot down over the Red Sea by Houthi fighters on Tuesday.", "2026-03-05", []),
        ("Israel's air force intercepted a missile fired from Yemen on Tuesday.", "2026-03-05", []),
        ("The government scrambled on Monday to find beds as Turkish army doctors arrived.", "2026-03-05", []),
        (
            "The North Korean military fired two cruise missiles on Wednesday, its third such test this month.",
            "2026-03-05",
            ["missile_launch 2026-03-04 | PRK | "],
        ),
        (
            "Four Turkish F-16s entered the Athens FIR without flight plans on Tuesday, the Greek general staff said.",
            "2026-03-05",
            ["military_activity 2026-03-03 | TUR > GRC | F-16 TUR 4"],
        ),
        (
            "Iranian F-14s forced a small plane from Iraq to turn back near the border on Tuesday.",
            "2026-03-05",
            ["scramble 2026-03-03 | IRN > IRQ | F-14 IRN -, aircraft IRQ 1"],
        ),
        (
            "The destroyer USS Howard sailed near the Spratly Islands on Tuesday without asking for permission, challenging the claims of China.",
            "2026-03-05",
            ["maritime_incursion 2026-03-03 | USA > CHN | "],
        ),
    ],
    "an event without a day": [
        (
            "Two American B-1B bombers flew over the Black Sea with Romanian F-16s, the U.S. Air Force said.",
            "2026-03-05",
            ["air_exercise ? | ROU,USA | B-1 USA 2, F-16 ROU -"],
        ),
        (
            "Russian Tu-22M3 bombers made a planned flight over the neutral waters of the Barents Sea.",
            "2026-03-05",
            ["bomber_mission ? | RUS | Tu-22 RUS -"],
        ),
        (
            "Naval drills by three Indian warships in the Arabian Sea forced shipping to change its routes.",
            "2026-03-05",
            ["naval_exercise ? | IND | "],
        ),
        ("U.S. B-52 bombers fly from Guam over the Pacific.", "2026-03-05", []),
        ("Pilots who flew B-1 bombers of the U.S. Air Force over Guam want more pay.", "2026-03-05", []),
        ("Soviet Tu-95 bombers flew over the Barents Sea during the Cold War.", "2026-03-05", []),
        (
            "Four F-22s and two B-2 bombers of the U.S. Air Force flew over the stadium before the game.",
            "2026-03-05",
            [],
        ),
        ("Russian Tu-95 bombers regularly flew over the neutral waters of the Norwegian Sea.", "2026-03-05", []),
        ("The United States wants to fly B-1 bombers over South Korea.", "2026-03-05", []),
        ("A drill with four warships of Iran is possible in the Gulf of Oman.", "2026-03-05", []),
        ("Fishermen complained about possible drills by 30 Chinese warships off the coast.", "2026-03-05", []),
        (
            "Russia's budget for the navy grew again. "
            "Two Russian Tu-160 bombers flew over the neutral waters of the Barents Sea.",
            "2026-03-05",
            [],
        ),
    ],
}

NOTHING: dict[str, list[str]] = {
    "a word in another sense": [
        "The airport authority carried out a full-scale emergency exercise on Tuesday with a Boeing 737 and 200 volunteers from Kenya and Uganda.",
        "The voter registration exercise began on Monday in Nigeria and will be extended to Ghana, the commission said; soldiers guarded the centres.",
        "Germany and France called on both sides to exercise maximum restraint after Israeli aircraft struck a camp in Lebanon on Monday.",
        "Airlines in Japan and South Korea scrambled on Tuesday to reroute flights after missiles fell into the sea.",
        "Officials in Washington and Beijing scrambled on Monday to contain the damage after the military leak.",
        "The scramble for Africa by France and Britain shaped the army of today, the historian said on Monday.",
        "A collision between a bus and an army truck killed 12 people near the border of India and Nepal on Tuesday.",
        "Two helicopters collided over Phoenix on Friday while covering a police chase, and all four people aboard were killed.",
        "A Greek ferry collided with a Turkish cargo ship in the Bosphorus on Monday in thick fog; nobody was hurt.",
        "Police used water cannon against protesters in Istanbul and Ankara on Monday after the army's call.",
        "The Senate blocked the sale of F-16 fighters to Turkey on Thursday, and Ankara turned to Russia.",
        "Russia blocked a UN resolution on Syria on Tuesday; France and the United States had drafted it after military strikes.",
        "Israeli aircraft struck targets in southern Lebanon on Monday and killed three fighters, the army said.",
        "A Russian missile struck an apartment block in Kharkiv on Tuesday and killed nine people, Ukraine's military said.",
        "Palestinian militants fired two rockets at Israel from Gaza on Monday, the army said.",
        "Saudi Arabia said on Sunday that it had intercepted a missile fired at Riyadh by the Houthis of Yemen.",
        "The coast guard intercepted a boat with 40 migrants from Haiti off Florida on Monday.",
        "Italian police intercepted a letter to a navy officer from Russia on Monday.",
        "Standoff between US and Iran over the nuclear programme entered a new phase on Monday as the navy watched.",
        "A patrol of Turkish soldiers found two mines near the border of Syria on Sunday.",
        "Afghan and NATO troops on a joint patrol were attacked in Helmand on Monday; two British soldiers died.",
    ],
    "a denial, a rule, a condition, a film": [
        "The film, which opens on Friday in France and Britain, shows Soviet MiG-25 fighters intercepting two American SR-71s over the Baltic Sea.",
        "In the novel, Chinese J-20s violate Japanese airspace on 3 March and two F-15s are scrambled from Naha.",
        "The museum in Duxford opened a hall on Monday with a Spitfire which was scrambled against German Bf 109 fighters.",
        "At the museum a MiG-21 that violated Finnish airspace can be seen since Monday.",
        "Veterans met on Monday to mark the anniversary of the day on which U.S. F-4s intercepted Soviet Tu-95 bombers off Alaska.",
        "The video game lets players scramble Swedish Gripens against Russian Su-27s over the Baltic Sea from Tuesday on.",
        "Any aircraft that violates Polish airspace must be shot down, the minister said on Monday.",
        "Aircraft which enter the ADIZ of Japan must file a flight plan, the ministry in Tokyo said on Monday.",
        "Unless Russian bombers turn back, Norwegian F-35s intercept them, the general said on Tuesday.",
        "Sweden would send up Gripens in the event that Russian aircraft entered its airspace, the minister said on Monday.",
        "Reports that Chinese J-16s had entered Japan's airspace on Monday are false, the ministry in Tokyo said.",
        "Reports that a Russian Su-27 had violated Finnish airspace on Tuesday were denied by Moscow and Helsinki.",
        "Beijing dismissed allegations that a Chinese destroyer locked its radar on a German plane over the Red Sea on Wednesday.",
        "The general refuted a claim that four Turkish F-16s had violated Greek airspace on Saturday.",
        "There was no sign on Monday that Russian Su-35 fighters had crossed into Estonian airspace, the ministry said.",
        "It is not true that Chinese coast guard ships entered Japan's territorial waters on Friday, the spokesman said.",
        "Australia denied on Tuesday its P-8 aircraft had violated Chinese airspace near the Paracel Islands.",
        "Finland's army denied having scrambled F/A-18 Hornets against Russian Su-34 fighters on Thursday.",
    ],
    "a name or a verb of something else": [
        "Shaheen Air will fly from Karachi to Muscat and Dubai from Monday on with two more aircraft.",
        "Pakistan's navy chief said that Shaheen, a girl of nine, won a prize in Turkey on Monday.",
        "Garuda and Qantas will fly together from Jakarta to Sydney from Monday with Boeing 737 aircraft.",
        "Vigilant Eagle Security, a firm in Poland, hired 30 former soldiers of Ukraine on Tuesday.",
        "A red flag was raised over Nevada's budget on Monday, an army of lobbyists from Canada and Mexico said.",
        "Bright Star Pictures showed the film on Monday in Cairo; American and Egyptian officers were invited.",
        "The Indian Navy's yacht Malabar won the race to Japan on Sunday.",
        "The dentist drilled on Monday, the soldier from Poland and his German friend recalled.",
        "The two armies trained in Mali on Monday as the drought went on.",
        "Its exercise of the option makes Air India the largest owner of A350 aircraft in India and Singapore, it said on Monday.",
        "Russia launched 120 drones and 30 missiles against Ukraine overnight to Tuesday, its air force said.",
        "Iran fired a missile at a base in Iraq on Sunday and wounded two American soldiers.",
    ],
}

"""Sentences of ordinary news that tell of no event, seen from 5 March 2026."""
