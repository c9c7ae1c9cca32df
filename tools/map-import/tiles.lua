-- Layers and kinds of the Protomaps schema (version 4), as far as libs/web/src/map draws them, from the tags of
-- OpenStreetMap. Run by tilemaker.

node_keys = { "place", "addr:housenumber" }

local function set(value)
  local found = {}
  for word in value:gmatch("%S+") do found[word] = true end
  return found
end

local highways = set("motorway motorway_link trunk trunk_link")
local majors = set("primary primary_link secondary secondary_link tertiary tertiary_link")
local minors = set("residential unclassified living_street service road pedestrian")
local paths = set("footway path cycleway steps track bridleway")
local localities = set("city town village hamlet")
local quarters = { suburb = "macrohood", quarter = "neighbourhood", neighbourhood = "neighbourhood" }
local landuses = set("residential industrial commercial retail railway forest grass cemetery meadow orchard " ..
  "allotments farmland recreation_ground village_green")
local leisures = set("park garden nature_reserve playground pitch")
local naturals = set("wood scrub grassland heath")
-- Their names are points of interest, as those of Protomaps.
local greens = set("park garden nature_reserve recreation_ground cemetery forest wood")
local amenities = set("school hospital university")

-- The law on transliteration, as addressPart of libs/bulgarian has it.
local latin = {}
local cyrillic = "а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts " ..
  "ч ch ш sh щ sht ъ a ь y ю yu я ya А A Б B В V Г G Д D Е E Ж Zh З Z И I Й Y К K Л L М M Н N О O П P Р R С S " ..
  "Т T У U Ф F Х H Ц Ts Ч Ch Ш Sh Щ Sht Ъ A Ь Y Ю Yu Я Ya"
for letter, spelled in cyrillic:gmatch("(%S+) (%S+)") do latin[letter] = spelled end

-- A name in Latin letters: of the map where it has one, else spelled by the law.
local function latinName(name)
  local known = Find("name:en") ~= "" and Find("name:en") or Find("int_name")
  if known ~= "" then return known end
  return ((name .. " "):gsub("ия([^\208\209])", "ia%1"):gsub("[\208\209][\128-\191]", latin):gsub(" $", ""))
end

local function names()
  local name = Find("name")
  if name == "" then return end
  Attribute("name", name)
  Attribute("name:bg", Find("name:bg") ~= "" and Find("name:bg") or name)
  Attribute("name:en", latinName(name))
end

function node_function()
  local place = Find("place")
  local quarter = quarters[place]
  if localities[place] then
    Layer("places", false)
    Attribute("kind", "locality")
    names()
  elseif quarter then
    Layer("places", false)
    Attribute("kind", quarter)
    names()
    MinZoom(11)
  end
  if Find("addr:housenumber") ~= "" then
    Layer("buildings", false)
    Attribute("kind", "address")
    Attribute("addr_housenumber", Find("addr:housenumber"))
  end
end

local function roadKind(highway)
  if highways[highway] then return "highway", 5 end
  if majors[highway] then return "major_road", 8 end
  if minors[highway] then return "minor_road", 12 end
  if paths[highway] then return "path", 13 end
end

local function landKind()
  local landuse, leisure, natural, amenity = Find("landuse"), Find("leisure"), Find("natural"), Find("amenity")
  if leisures[leisure] then return leisure end
  if landuses[landuse] then return landuse end
  if naturals[natural] then return natural end
  if amenities[amenity] then return amenity end
end

function relation_scan_function()
  if Find("boundary") == "administrative" then Accept() end
end

local function isBorder()
  return Find("boundary") == "administrative" or NextRelation() ~= nil
end

function way_function()
  if isBorder() then
    Layer("boundaries", false)
    Attribute("kind", "border")
    MinZoom(7)
  end

  local kind, zoom = roadKind(Find("highway"))
  if kind then
    Layer("roads", false)
    Attribute("kind", kind)
    names()
    MinZoom(zoom)
  elseif Find("railway") == "rail" then
    Layer("roads", false)
    Attribute("kind", "rail")
    MinZoom(9)
  end

  local waterway = Find("waterway")
  if waterway == "river" or waterway == "stream" or waterway == "canal" then
    Layer("water", false)
    Attribute("kind", waterway)
    names()
    MinZoom(waterway == "river" and 7 or 12)
  end
  if not IsClosed() then return end
  if Find("natural") == "water" or waterway == "riverbank" or Find("landuse") == "reservoir" then
    Layer("water", true)
    Attribute("kind", "water")
    names()
    MinZoom(6)
  end
  if Find("building") ~= "" then
    Layer("buildings", true)
    Attribute("kind", "building")
    MinZoom(13)
    if Find("addr:housenumber") ~= "" then
      LayerAsCentroid("buildings")
      Attribute("kind", "address")
      Attribute("addr_housenumber", Find("addr:housenumber"))
      MinZoom(14)
    end
  end
  local land = landKind()
  if land then
    Layer("landuse", true)
    Attribute("kind", land)
    MinZoom(9)
    if greens[land] and Find("name") ~= "" then
      LayerAsCentroid("pois")
      Attribute("kind", land)
      names()
      MinZoom(12)
    end
  end
end
