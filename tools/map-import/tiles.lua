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
local landuses = set("residential industrial commercial railway forest grass cemetery meadow orchard " ..
  "recreation_ground village_green")
local leisures = set("park garden nature_reserve playground pitch")
local naturals = set("wood scrub")
local amenities = set("school hospital university")

local function names()
  Attribute("name", Find("name"))
  Attribute("name:bg", Find("name:bg") ~= "" and Find("name:bg") or Find("name"))
  Attribute("name:en", Find("name:en") ~= "" and Find("name:en") or Find("int_name"))
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

function way_function()
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
  if Find("natural") == "water" or waterway == "riverbank" then
    Layer("water", true)
    Attribute("kind", "water")
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
  end
end
